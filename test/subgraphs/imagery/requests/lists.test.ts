import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archive, leavesAllInOrder, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

describe('the desk', () => {
  it('shows each what waits for them, oldest change first, and nobody what is not theirs', async () => {
    const as = await test.member('scientist');
    const steps = [['UNDER_REVIEW', 'office'], ['ACCEPTED', 'office'], ['PROCESSING', 'operator']] as const; // prettier-ignore
    for (let taken = 0; taken <= steps.length; taken += 1) {
      const { id } = await test.submitted(archive(), as);
      for (const [to, by] of steps.slice(0, taken)) await test.advanced(id, to, by);
    }
    const list =
      'query ($after: String, $first: Int!) { imageryRequests(waitingForMe: true, first: $first, after: $after) { totalCount nodes { status } pageInfo { endCursor hasNextPage } } }';
    type Page = {
      imageryRequests: {
        totalCount: number;
        nodes: Array<{ status: string }>;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const statusesOf = async (as?: 'office' | 'operator' | 'private-rnd'): Promise<string[]> => {
      const statuses: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Page = await test.ask<Page>(list, { ...(as ? { as } : {}), variables: { first: 2, after } });
        const { nodes, pageInfo, totalCount } = page.imageryRequests;
        statuses.push(...nodes.map(({ status }) => status));
        ({ endCursor: after, hasNextPage: more } = pageInfo);
        if (!more) expect(statuses).toHaveLength(totalCount);
      }
      return [...new Set(statuses)].sort();
    };
    expect(await statusesOf('office')).toEqual(['SUBMITTED', 'UNDER_REVIEW']);
    expect(await statusesOf('operator')).toEqual(['ACCEPTED', 'PROCESSING']);
    expect(await statusesOf('private-rnd')).toEqual([]);
    expect(await statusesOf()).toEqual([]);
  });
});

describe("a quarter's requests", () => {
  const query = 'query ($quarter: String!) { imageryRequestsCsv(quarter: $quarter) }';
  const file = async (quarter: string, as?: 'office' | 'scientist') =>
    (await test.ask<{ imageryRequestsCsv: string | null }>(query, { ...(as ? { as } : {}), variables: { quarter } }))
      .imageryRequestsCsv;

  it('are a file for the office, a line each, that no spreadsheet runs', async () => {
    test.setClock('2027-06-30T21:59:50Z');
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive({ project: '=1+1, "quoted"' }), as);
    const text = (await file('2027-Q2', 'office')) ?? '';
    const [header, line, ...rest] = text.split('\r\n');
    expect(header).toMatch(
      /^id,submitted_at,organisation,account,category,mission,kind,purpose,project,status,ordered_km2,/,
    );
    expect(line?.replace(/2027-06-30T[^,]*/, 'AT')).toBe(
      `${id},AT,Demo laboratory (France),Somebody,SCIENTIST_FR,PLEIADES,ARCHIVE,RESEARCH,"'=1+1, ""quoted""",SUBMITTED,90.803726,0,90.803726,0,0.00,EUR,,0.00,0.00,0.00,0.00`,
    );
    expect(rest).toEqual(['']);
    expect((await file('2027-Q3', 'office'))?.split('\r\n')).toHaveLength(2);
  });

  it('are refused to anybody else, and of no other name', async () => {
    const refusal = async (options: object) => {
      const { data, errors } = await test.answer(query, { ...options, variables: { quarter: '2027-Q2' } });
      return [data, errors?.map(({ message, extensions }) => [extensions?.['code'], message])];
    };
    expect(await refusal({ as: 'scientist' })).toEqual([
      { imageryRequestsCsv: null },
      [['FORBIDDEN', 'only OFFICE may see this; you are MEMBER']],
    ]);
    expect(await refusal({})).toEqual([
      { imageryRequestsCsv: null },
      [['NOT_SIGNED_IN', 'sign in first: the office; got nobody signed in']],
    ]);
    await expect(file('2027-Q5', 'office')).rejects.toThrow(/quarter must be such as 2026-Q1/);
  });
});
