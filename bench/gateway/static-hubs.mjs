// The hubs of a scenario, answering at once: what one body is answered is worked out the first time, and looked up
// afterwards. Bare sockets, so that the hubs cost as little as hubs can beside what is measured.
import { createServer } from 'node:net';
import { Kind, parse, valueFromASTUntyped } from 'graphql';

/**
 * @param hubs by name: `query`, the fields of its root, and `entities`, by type a function from a representation to a
 * thing. Things are objects with `__typename`; a field may be a function of its arguments.
 */
export function serveStatic(hubs, port = 0) {
  const known = new Map();
  let requests = 0;
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    let pending = null;
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      pending = pending === null ? chunk : Buffer.concat([pending, chunk]);
      for (;;) {
        const end = pending.indexOf('\r\n\r\n');
        if (end === -1) return;
        const head = pending.latin1Slice(0, end);
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (Number.isNaN(length)) {
          socket.end('HTTP/1.1 411 Length Required\r\ncontent-length: 0\r\n\r\n');
          return;
        }
        if (pending.length < end + 4 + length) return;
        const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
        const body = pending.latin1Slice(end + 4, end + 4 + length);
        const key = `${path}\n${body}`;
        let response = known.get(key);
        if (!response) {
          response = whole(answerOf(hubs[path.slice(1)], JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))));
          if (known.size < 20_000) known.set(key, response);
        }
        requests += 1;
        socket.write(response);
        pending = pending.length === end + 4 + length ? null : pending.subarray(end + 4 + length);
        if (pending === null) return;
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({ port: server.address().port, requests: () => requests, close: () => server.close() }),
    );
  });
}

function answerOf(hub, request) {
  if (request.query === undefined) {
    return { errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] };
  }
  return hub.answer ? hub.answer(request) : answer(hub, request);
}

function whole(answered) {
  const body = Buffer.from(JSON.stringify(answered));
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: keep-alive\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

export function answer(hub, { query, variables = {} }) {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const root = {
    __typename: 'Query',
    ...hub.query,
    _entities: ({ representations }) => representations.map((given) => hub.entities[given.__typename](given)),
  };
  return { data: complete(root, operation.selectionSet, { variables, fragments }) };
}

function complete(value, selectionSet, context) {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => complete(item, selectionSet, context));
  if (!selectionSet) return value;
  const result = {};
  select(value, selectionSet, context, result);
  return result;
}

function select(thing, selectionSet, context, result) {
  for (const node of selectionSet.selections) {
    if (node.kind === Kind.FIELD) {
      const field = node.name.value;
      let value = thing[field];
      if (typeof value === 'function') {
        value = value(Object.fromEntries((node.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value, context.variables)])));
      }
      const key = node.alias?.value ?? field;
      const completed = complete(value, node.selectionSet, context);
      result[key] = result[key] && typeof completed === 'object' ? merged(result[key], completed) : completed;
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value) : node;
    const on = fragment.typeCondition?.name.value;
    if (on === undefined || on === thing.__typename) select(thing, fragment.selectionSet, context, result);
  }
}

function merged(a, b) {
  if (Array.isArray(a)) return a.map((item, index) => merged(item, b[index]));
  return a && typeof a === 'object' ? { ...a, ...b } : b;
}
