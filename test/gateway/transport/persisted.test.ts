import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { overHttp } from '../../../gateway/transport/over-http.ts';
import { persisted, type PersistedOptions } from '../../../gateway/transport/persisted.ts';
import type { FetchRequest, Transport } from '../../../gateway/transport/transport.ts';
import type { Hub, HubRequest } from '../../../subgraphs/kit/hub.ts';
import { hubKey } from '../../../subgraphs/kit/identity.ts';
import { serveHub } from '../../../subgraphs/kit/serve.ts';
import { fetchContext } from '../../federation/harness.ts';

const query = `query($n:Int){${'number '.repeat(80)}}`;
const hash = createHash('sha256').update(query).digest('hex');
const other = query.replace('number', 'another');
const asked = (n: number, text = query): FetchRequest => ({
  query: text,
  variables: { n },
  body: `{"query":${JSON.stringify(text)},"variables":{"n":${n}}}`,
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** What was sent, in a word: the text, the hash, or both. */
const way = ({ body = '' }: FetchRequest) => {
  const { query: text, extensions } = JSON.parse(body) as Record<string, unknown>;
  return [text === undefined ? [] : 'text', extensions === undefined ? [] : 'hash'].flat().join(' and ');
};

/** A way to one hub at a URL, and what was sent on it. */
function wayTo(url: string, options?: PersistedOptions) {
  const sent: string[] = [];
  const http = overHttp(new Map([['one', url]]), {
    keys: () => hubKey('a secret of the tests', 'one'),
    timeoutMs: 20_000,
  });
  const counted: Transport = {
    ...http,
    fetch(hub, request, context) {
      sent.push(way(request));
      return http.fetch(hub, request, context);
    },
  };
  const transport = persisted(counted, options);
  closing.push(() => transport.close());
  const ask = (request: FetchRequest) => transport.fetch('one', request, fetchContext());
  return { sent, ask };
}

/** A hub of the kit that answers with what it was asked; strangers are those without a token. */
async function kitHub(port = 0) {
  const executed: HubRequest[] = [];
  const hub: Hub = {
    name: 'one',
    sdl: '',
    async execute(request) {
      executed.push(request);
      if (!request.headers.authorization)
        return { errors: [{ message: 'no', extensions: { code: 'IDENTITY_INVALID' } }] };
      return { data: { n: request.variables?.['n'] } };
    },
    async *subscribe() {},
    admits: (headers) => headers.authorization !== undefined,
    async stop() {},
  };
  const served = await serveHub(hub, { host: '127.0.0.1', port });
  closing.push(() => served.close().catch(() => {}));
  return { ...served, executed };
}

describe('a hub of the kit', () => {
  it('is sent a text once, with its hash, and is then asked by the hash alone', async () => {
    const { url, executed } = await kitHub();
    const { sent, ask } = wayTo(url);
    for (const n of [1, 2, 3]) expect(await ask(asked(n))).toEqual({ data: { n } });
    expect(sent).toEqual(['text and hash', 'hash', 'hash']);
    expect(executed.map((request) => request.query)).toEqual([query, query, query]);
    expect(executed.map(({ variables }) => variables)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('is sent variables as they are written, which nobody reads again on the way', async () => {
    const { url, executed } = await kitHub();
    const { ask } = wayTo(url);
    let reads = 0;
    const request = (n: number): FetchRequest => ({
      query,
      body: asked(n).body,
      get variables() {
        reads += 1;
        return { n };
      },
    });
    for (const n of [1, 2]) expect(await ask(request(n))).toEqual({ data: { n } });
    expect(executed.map(({ variables }) => variables)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(reads).toBe(0);
  });

  it('that was started anew is sent the text again, in the same fetch', async () => {
    const first = await kitHub();
    const { sent, ask } = wayTo(first.url);
    await ask(asked(1));
    await ask(asked(2));
    await first.close();
    await kitHub(Number(new URL(first.url).port));
    expect(await ask(asked(3))).toEqual({ data: { n: 3 } });
    expect(await ask(asked(4))).toEqual({ data: { n: 4 } });
    expect(sent).toEqual(['text and hash', 'hash', 'hash', 'text and hash', 'hash']);
  });

  it('is sent short texts and mutations as they are', async () => {
    const { url } = await kitHub();
    const { sent, ask } = wayTo(url);
    for (const text of ['{number}', query.replace('query', 'mutation')]) {
      await ask(asked(1, text));
      await ask(asked(1, text));
    }
    expect(sent).toEqual(['text', 'text', 'text', 'text']);
  });

  const post = async (url: string, body: object, headers: Record<string, string> = { authorization: 'Bearer any' }) => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    const response = await fetch(url, sent);
    return [response.status, await response.json()];
  };
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

  it('says what it does not know, and refuses a text under the hash of another', async () => {
    const { url, executed } = await kitHub();
    expect(await post(url, { extensions })).toEqual([
      200,
      { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    ]);
    expect(await post(url, { query: other, extensions })).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(await post(url, {})).toEqual([
      400,
      {
        errors: [{ message: 'query must be the text of an operation; got none' }],
      },
    ]);
    expect(executed).toEqual([]);
  });

  it('keeps nothing for strangers, and tells them nothing of what it keeps', async () => {
    const { url } = await kitHub();
    expect(await post(url, { query, extensions }, {})).toMatchObject([401, {}]);
    expect(await post(url, { extensions })).toMatchObject([200, { errors: [{ message: 'PersistedQueryNotFound' }] }]);
    await post(url, { query, extensions });
    expect(await post(url, { extensions }, {})).toMatchObject([401, { errors: [{ message: 'no' }] }]);
  });

  it('keeps a bounded number of texts', async () => {
    const { url } = await kitHub();
    const { ask, sent } = wayTo(url);
    await ask(asked(0));
    // A thousand others fill what it keeps.
    for (let index = 0; index < 1_000; index += 1) await ask(asked(index, `${query} #${index}`));
    sent.length = 0;
    await ask(asked(0));
    expect(sent).toEqual(['hash', 'text and hash']);
  });
});

describe('a hub of somebody else', () => {
  type Reply = { status?: number; type?: string; body: string };
  /** @param reply what it answers to a text, a hash, or both. */
  async function hubThat(reply: (said: string) => Reply) {
    const server: Server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const { status = 200, type = 'application/json', body: text } = reply(way({ query: '', body }));
        response.writeHead(status, { 'content-type': type }).end(text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  const good: Reply = { body: '{"data":{"a":1}}' };

  const refusals: [string, Reply][] = [
    ['refuses it', { status: 400, body: '{"errors":[{"message":"Must provide query string."}]}' }],
    [
      'says that it does not support it',
      {
        body: '{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}',
      },
    ],
    ['answers with a page', { status: 400, type: 'text/html', body: '<h1>Bad Request</h1>' }],
    ['breaks', { status: 500, type: 'text/plain', body: 'oops' }],
  ];

  it.each(refusals)('that %s when it is asked by a hash is sent texts from then on', async (_, reply) => {
    const url = await hubThat((said) => (said === 'hash' ? reply : good));
    const { ask, sent } = wayTo(url);
    for (const n of [1, 2, 3, 4]) expect(await ask(asked(n))).toEqual({ data: { a: 1 } });
    expect(sent).toEqual(['text and hash', 'hash', 'text', 'text', 'text']);
  });

  it.each(refusals.filter(([, { status = 200 }]) => status < 500))(
    'that understood hashes and now %s, as another at its address does, is sent texts from then on',
    async (_, reply) => {
      let isAnother = false;
      const { ask, sent } = wayTo(await hubThat((said) => (isAnother && said === 'hash' ? reply : good)));
      await ask(asked(1));
      await ask(asked(2));
      isAnother = true;
      for (const n of [3, 4]) expect(await ask(asked(n))).toEqual({ data: { a: 1 } });
      expect(sent).toEqual(['text and hash', 'hash', 'hash', 'text', 'text']);
    },
  );

  it('that takes no extensions at all is sent texts from then on', async () => {
    const url = await hubThat((said) =>
      said === 'text' ? good : { status: 400, body: '{"errors":[{"message":"unknown key"}]}' },
    );
    const { ask, sent } = wayTo(url);
    for (const n of [1, 2, 3]) expect(await ask(asked(n))).toEqual({ data: { a: 1 } });
    expect(sent).toEqual(['text and hash', 'text', 'text', 'text']);
  });

  it('that forgets whatever it is told is asked by hashes only so often', async () => {
    const missed: Reply = { body: '{"errors":[{"message":"PersistedQueryNotFound"}]}' };
    const url = await hubThat((said) => (said === 'hash' ? missed : good));
    const { ask, sent } = wayTo(url, { missesMax: 3 });
    for (let n = 0; n < 8; n += 1) expect(await ask(asked(n))).toEqual({ data: { a: 1 } });
    expect(sent.filter((one) => one === 'hash')).toHaveLength(3);
    expect(sent.slice(-4)).toEqual(['text', 'text', 'text', 'text']);
  });

  it('that has answered by hash and now has errors of its own is believed, and asked once', async () => {
    const failed: Reply = { body: '{"data":null,"errors":[{"message":"the tide is out"}]}' };
    let isWell = true;
    const { ask, sent } = wayTo(await hubThat(() => (isWell ? good : failed)));
    await ask(asked(1));
    await ask(asked(2));
    isWell = false;
    expect(await ask(asked(3))).toEqual({ data: null, errors: [{ message: 'the tide is out' }] });
    expect(sent).toEqual(['text and hash', 'hash', 'hash']);
  });

  it('that no longer supports hashes is asked by none, though the text failed, too', async () => {
    const failed: Reply = { body: '{"data":null,"errors":[{"message":"the tide is out"}]}' };
    const unsupported: Reply = { body: '{"errors":[{"message":"PersistedQueryNotSupported"}]}' };
    let isWell = true;
    const { ask, sent } = wayTo(await hubThat((said) => (isWell ? good : said === 'hash' ? unsupported : failed)));
    await ask(asked(1));
    await ask(asked(2));
    isWell = false;
    for (const n of [3, 4]) expect(await ask(asked(n))).toMatchObject({ errors: [{ message: 'the tide is out' }] });
    expect(sent).toEqual(['text and hash', 'hash', 'hash', 'text', 'text']);
  });

  it('that has answered by hash and now refuses texts as well is believed', async () => {
    const refused: Reply = { status: 401, body: '{"errors":[{"message":"who are you?"}]}' };
    let isWell = true;
    const { ask, sent } = wayTo(await hubThat(() => (isWell ? good : refused)));
    await ask(asked(1));
    await ask(asked(2));
    isWell = false;
    expect(await ask(asked(3))).toEqual({ errors: [{ message: 'who are you?' }] });
    isWell = true;
    expect(await ask(asked(4))).toEqual({ data: { a: 1 } });
    expect(sent).toEqual(['text and hash', 'hash', 'hash', 'text', 'hash']);
  });
});
