import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../support/graph.ts';

const executablePath = '/usr/bin/chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the playground', () => {
  let graph: TestGraph;
  let browser: Browser;
  let page: Page;
  let url: string;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!existsSync(executablePath)) {
      throw new Error(
        `This test looks at the playground in ${executablePath}, which is missing: apt-get install chromium`,
      );
    }
    graph = await testGraph();
    url = await graph.gateway.listen();
    browser = await chromium.launch({ executablePath, args: quiet });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => void requested.push(request.url()));
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${url}/playground`, { waitUntil: 'networkidle' });
  });
  afterAll(async () => {
    await browser?.close();
    await graph?.close();
  });

  it('offers the stories, the main one first', async () => {
    const windows = page.locator('.window-switcher__item');
    await windows.nth(6).waitFor();
    const titles = (await windows.allInnerTexts()).map((text) => text.replace(/\s*×\s*/, '').trim());
    expect(titles).toEqual(
      expect.arrayContaining([
        '01 Plan a study',
        '06 Ground truth',
        '07 Observatories',
        '08 Catalogue (after the import of Ariège)',
        '09 Directory',
      ]),
    );
    expect(titles[0]).toBe('01 Plan a study');
    await page.getByText('query PlanAStudy').first().waitFor();
  });

  it('answers the one that is shown', async () => {
    await page.getByText('Send Request').first().click();
    await page.getByText('200 OK').waitFor();
    await page.getByText('"totalCount"').first().waitFor();
  });

  it('asks nobody but this server, and breaks no rule of its own', () => {
    expect(requested.length).toBeGreaterThan(10);
    expect(
      requested.filter(
        (address) => !address.startsWith(`${url}/`) && !address.startsWith('data:') && !address.startsWith('blob:'),
      ),
    ).toEqual([]);
    // What the browser says of a page that breaks its policy; Altair grumbles of other things in its own console.
    expect(complaints.filter((complaint) => /content security policy|refused to/i.test(complaint))).toEqual([]);
  });

  it('forbids scripts in its page, and to be framed or to ask elsewhere', async () => {
    const { headers, body } = await graph.gateway.inject('/playground/');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; .*connect-src 'self'; .*frame-ancestors 'self'/,
    );
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect((await graph.gateway.inject('/playground/index.html')).statusCode).toBe(404);
  });
});
