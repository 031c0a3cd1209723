import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { buildSchema } from 'graphql';
import { readOperations, whyNotServed } from '../supergraph/story-operations.ts';
import { examples } from './examples.ts';

export interface PlaygroundOptions {
  /** Whether the project's stories are offered as examples; those that the schema does not serve are left out. */
  stories: boolean;
  /** The schema that clients see. */
  apiSdl: () => string;
}

const base = '/playground/';
const endpoint = '/graphql';

/** Everything comes from this server, nothing is framed by others, and no script stands in a page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes its style sheets while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Altair, served from this process, with the stories as its first windows. Asks nobody but this server.
 */
export async function servePlayground(server: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  const altair = join(dirname(createRequire(import.meta.url).resolve('altair-static')), 'dist');
  // Its page and its settings are made when first looked at: most starts are not followed by a look.
  let made: Promise<{ page: string; settings: string }> | undefined;
  const page = () => (made ??= makePage(options, altair));

  server.get('/', (_request, reply) => reply.redirect('/playground'));
  server.get('/playground', (_request, reply) => reply.redirect(base));
  server.get(base, async (_request, reply) =>
    guarded(reply)
      .type('text/html; charset=utf-8')
      .send((await page()).page),
  );
  server.get(`${base}settings.js`, async (_request, reply) =>
    guarded(reply)
      .type('text/javascript; charset=utf-8')
      .send((await page()).settings),
  );
  await server.register(fastifyStatic, {
    root: altair,
    prefix: base,
    index: false,
    // The page is written here; the one of the package would know no settings.
    allowedPath: (path) => path !== '/index.html',
    setHeaders: (response, path) => {
      response.header('x-content-type-options', 'nosniff');
      response.header('content-security-policy', path.includes('iframe-sandbox') ? 'sandbox allow-scripts' : policy);
    },
  });
}

function guarded(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache');
}

/**
 * Altair's page with our base address and our settings as a script of their own. Not through the package's `renderAltair`,
 * which takes 400 ms to load for the sake of checking what is written here.
 */
async function makePage(
  { stories, apiSdl }: PlaygroundOptions,
  altair: string,
): Promise<{ page: string; settings: string }> {
  const html = await readFile(join(altair, 'index.html'), 'utf8');
  const windows = stories ? storyWindows(apiSdl()) : [];
  const settings = {
    endpointURL: endpoint,
    initialName: 'Archipel',
    ...(windows.length > 0 ? { initialWindows: windows } : {}),
    instanceStorageNamespace: 'archipel_',
    // Both would ask servers of other people.
    disableAccount: true,
    initialSettings: {
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      addQueryDepthLimit: 2,
    },
  };
  return {
    page: html
      .replace('<title>Altair</title>', '<title>Archipel playground</title>')
      .replace(/<base [^>]*>/, `<base href="${base}" />`)
      .replace('</body>', '<script type="module" src="settings.js"></script></body>'),
    settings: startScript(settings),
  };
}

/**
 * What the page runs. Altair wants a whole URL to ask, which only the page knows; and it opens the last window first, so
 * on a first visit the first is chosen, as a person would.
 */
function startScript(settings: object): string {
  return `const settings = ${JSON.stringify(settings)};
const endpoint = new URL(settings.endpointURL, location.href).href;
settings.endpointURL = endpoint;
for (const one of settings.initialWindows ?? []) one.endpointURL = endpoint;
AltairGraphQL.init(settings);
if (settings.initialWindows && !localStorage.getItem('archipel_visited')) {
  localStorage.setItem('archipel_visited', 'yes');
  const chooseFirst = () => {
    const tabs = document.querySelectorAll('.window-switcher__item');
    if (tabs.length < settings.initialWindows.length) return requestAnimationFrame(chooseFirst);
    tabs[0].click();
  };
  chooseFirst();
}
`;
}

function storyWindows(apiSdl: string) {
  const schema = buildSchema(apiSdl, { assumeValid: true });
  return readOperations().flatMap((operation) => {
    const example = examples[operation.name];
    if (!example || whyNotServed(operation, schema).length > 0) return [];
    return [
      {
        initialName: example.title,
        initialQuery: example.needs ? `# ${example.needs}\n${operation.text}` : operation.text,
        initialVariables: JSON.stringify(example.variables ?? {}, null, 2),
      },
    ];
  });
}
