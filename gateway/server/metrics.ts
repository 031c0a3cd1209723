import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import type { OnOperation } from './on-operation.ts';

export interface Metrics {
  onOperation: OnOperation;
  /** In the text format that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From a millisecond to what a patient client waits, in seconds. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts operations by kind and outcome. Never by name: clients choose names, and as many as they like. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['kind', 'outcome'] as const;
  const seconds = new Histogram({
    name: 'archipel_operation_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames,
    buckets: durations,
    registers: [registry],
  });
  const bytes = new Counter({
    name: 'archipel_operation_bytes_total',
    help: 'Bytes of answers, before they are compressed.',
    labelNames,
    registers: [registry],
  });
  // Labels are looked up once for each pair, not for each request.
  const known = new Map<
    string,
    { seconds: Histogram.Internal<(typeof labelNames)[number]>; bytes: Counter.Internal }
  >();
  return {
    onOperation({ kind, outcome, durationMs, bytes: size }) {
      const key = `${kind} ${outcome}`;
      let counted = known.get(key);
      if (!counted) {
        counted = {
          seconds: seconds.labels(kind, outcome),
          bytes: bytes.labels(kind, outcome),
        };
        known.set(key, counted);
      }
      counted.seconds.observe(durationMs / 1000);
      counted.bytes.inc(size);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** `/metrics`, for the operator's own network: it says nothing of who asked what. */
export function serveMetrics(server: FastifyInstance, metrics: Metrics): void {
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}
