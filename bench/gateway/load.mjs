// The load: a fixed number of connections, each sending the one request again as soon as it is answered. In a process of
// its own, over bare sockets, so that it costs little beside what it measures.
import { connect } from 'node:net';

process.on('message', async (order) => process.send(await run(order)));
process.on('disconnect', () => process.exit());

/** @returns requests answered in the time, their latencies, and what was wrong. */
async function run({ port, body, headers, connections, seconds }) {
  const request = Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `${headers ?? ''}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const latencies = [];
  let length = -1;
  let different = 0;
  let bytes = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, () => client(port, request, until, (tookMs, status, size) => {
      latencies.push(tookMs);
      if (length === -1) length = size;
      if (status !== 200 || size !== length) different += 1;
      bytes += size;
    })),
  );
  const tookMs = performance.now() - begun;
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { requests: latencies.length, seconds: tookMs / 1000, p50Ms: at(0.5), p99Ms: at(0.99), different, bytes };
}

function client(port, request, until, answered) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let sentAt = 0;
    let head = '';
    let inBody = false;
    let status = 0;
    let left = 0;
    let chunked = false;
    let size = 0;
    let rest = '';
    const send = () => {
      head = '';
      inBody = false;
      size = 0;
      rest = '';
      sentAt = performance.now();
      socket.write(request);
    };
    const done = () => {
      answered(performance.now() - sentAt, status, size);
      if (performance.now() < until) send();
      else socket.destroy();
    };
    const body = (chunk) => {
      if (!chunked) {
        size += chunk.length;
        left -= chunk.length;
        if (left <= 0) done();
        return;
      }
      // Sizes in between are few and small; the pieces themselves are skipped.
      let at = 0;
      while (at < chunk.length) {
        if (left > 0) {
          const taken = Math.min(left, chunk.length - at);
          left -= taken;
          at += taken;
          continue;
        }
        rest += chunk.latin1Slice(at, Math.min(chunk.length, at + 20));
        const line = /^(?:\r\n)?([0-9a-f]+)\r\n/i.exec(rest);
        if (!line) return;
        const before = rest.length - Math.min(chunk.length - at, 20);
        at += line[0].length - before;
        const piece = Number.parseInt(line[1], 16);
        rest = '';
        if (piece === 0) return done();
        size += piece;
        left = piece;
      }
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      if (inBody) return body(chunk);
      head += chunk.latin1Slice();
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      const extra = chunk.length - (head.length - end - 4);
      status = Number(head.slice(9, 12));
      chunked = /\r\ntransfer-encoding: *chunked/i.test(head);
      left = chunked ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      inBody = true;
      body(chunk.subarray(extra));
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}
