/**
 * The whole comparison: `npm run test:differential -- --operations 20000 --schemas 200 --seed 1`. Ends with 1 when something
 * differs that no rule explains, and prints the smallest case of each kind.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emptyReport, type Report, runDifferential } from './run.ts';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    schemas: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    /** One graph alone. */
    schema: { type: 'string' },
    shard: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});
const processes = values.schema === undefined ? Number(values.processes) : 1;
const schemas = Number(values.schemas);
const perSchema = Math.ceil(Number(values.operations) / schemas);

/** Numbers of graphs, until enough of them compose. */
function* numbers(shard: number, composed: () => number): Generator<number> {
  const wanted = Math.ceil(schemas / processes);
  for (let number = shard; composed() < wanted; number += processes) yield number;
}

async function runShard(shard: number): Promise<void> {
  let composed = 0;
  const report = await runDifferential({
    seed: values.seed,
    schemas: values.schema === undefined ? numbers(shard, () => composed) : [Number(values.schema)],
    operations: perSchema,
    onFault: (text) => void process.stdout.write(`${text}\n\n`),
    onOperation: (where) => void process.send?.(where),
    onProgress(current) {
      composed = current.composed;
      if (composed % 10 === 0 || values.verbose) {
        const heapMb = Math.round(process.memoryUsage().heapUsed / 1e6);
        process.stderr.write(
          `${shard}: ${composed} graphs, ${current.operations} operations, ${current.compiledFaults + current.stockFaults} faults, ${heapMb} MB\n`,
        );
      }
    },
  });
  if (process.send) process.send(report, () => process.disconnect());
  else tell([report]);
}

function runAll(): void {
  const reports: Report[] = [];
  for (let shard = 0; shard < processes; shard++) {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--shard', String(shard)]);
    let last = '';
    child.on('message', (report) => {
      if (typeof report === 'string') {
        last = report;
        return;
      }
      reports.push(report as Report);
      if (reports.length === processes) tell(reports);
    });
    child.on('exit', (code) => {
      if (code === 0) return;
      process.stderr.write(`a process died at ${last}\n`);
      process.exitCode = 1;
    });
  }
}

function tell(reports: readonly Report[]): void {
  const total = emptyReport();
  for (const report of reports) {
    for (const [name, value] of Object.entries(report) as [keyof Report, unknown][]) {
      if (typeof value === 'number') (total[name] as number) += value;
    }
    for (const name of ['features', 'explained'] as const) {
      for (const [key, times] of Object.entries(report[name])) total[name][key] = (total[name][key] ?? 0) + times;
    }
  }
  const { faults: _told, ...figures } = total;
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  const isFine = total.compiledFaults + total.stockFaults === 0 && total.operations > 0;
  process.stdout.write(
    isFine
      ? 'no difference that is not explained\n'
      : `${total.compiledFaults} faults of compiled execution, ${total.stockFaults} unexplained of stock\n`,
  );
  if (!isFine) process.exitCode = 1;
}

if (values.shard !== undefined) await runShard(Number(values.shard));
else if (values.schema !== undefined || processes === 1) await runShard(0);
else runAll();
