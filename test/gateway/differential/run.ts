/** Many graphs, many operations each, and what came of them. */
import { featuresOf } from './features.ts';
import { generateWorld } from './generate.ts';
import { generateOperation } from './operations.ts';
import { sdlOf } from './sdl.ts';
import { shrinkOperation, shrinkSchema } from './shrink.ts';
import { openTrial, type Outcome, type Trial } from './trial.ts';

export interface RunOptions {
  seed: string;
  /** Which graphs of the seed: those with these numbers. */
  schemas: Iterable<number>;
  /** For each graph. */
  operations: number;
  /** How many faults are made small; the others are told as they are. Default 12. */
  shrunkMax?: number;
  /** Told of each new kind of fault when it is found. */
  onFault?: (reproduction: string) => void;
  onProgress?: (report: Report) => void;
  /** Told before every operation, for the case that it is the last. */
  onOperation?: (where: string) => void;
}

export interface Report {
  generated: number;
  composed: number;
  operations: number;
  /** Operations that chance made invalid. */
  invalid: number;
  /** Operations with too many ways to plan them. */
  unplannable: number;
  sameAsStock: number;
  /** Where the stock gateway is wrong, by the rule that explains it. */
  explained: Record<string, number>;
  stockRefused: number;
  compiledFaults: number;
  stockFaults: number;
  /** Reproductions, as text for people. */
  faults: string[];
  /** How often each feature occurred: in subgraphs that composed, and in operations. */
  features: Record<string, number>;
}

export function emptyReport(): Report {
  return {
    generated: 0,
    composed: 0,
    operations: 0,
    invalid: 0,
    unplannable: 0,
    sameAsStock: 0,
    explained: {},
    stockRefused: 0,
    compiledFaults: 0,
    stockFaults: 0,
    faults: [],
    features: {},
  };
}

/** Runs one graph after the other; a fault does not end it. */
export async function runDifferential({
  seed,
  schemas,
  operations,
  shrunkMax = 12,
  onProgress,
  onOperation,
  onFault,
}: RunOptions): Promise<Report> {
  const report = emptyReport();
  const shrunk = new Map<string, number>();
  for (const number of schemas) {
    const world = generateWorld(`${seed}:${number}`);
    const sdls = new Map(world.subgraphs.map((name) => [name, sdlOf(world, name)]));
    report.generated += 1;
    const trial = await openTrial(world, sdls);
    if (!trial) continue;
    report.composed += 1;
    if (trial.stockRefusal !== undefined) report.stockRefused += 1;
    for (const sdl of sdls.values()) count(report.features, featuresOf(sdl));
    for (let index = 0; index < operations; index++) {
      const operation = generateOperation(trial.monolith.schema, `${seed}:${number}:${index}`);
      if (!operation) {
        report.invalid += 1;
        continue;
      }
      const where = `seed ${seed}, schema ${number}, operation ${index}`;
      onOperation?.(where);
      const outcome = await trial.run(operation);
      if (!outcome) {
        report.unplannable += 1;
        continue;
      }
      report.operations += 1;
      count(report.features, featuresOf(operation.text));
      await weigh(outcome, trial, where);
    }
    await trial.close();
    onProgress?.(report);
  }
  return report;

  async function weigh(outcome: Outcome, trial: Trial, where: string): Promise<void> {
    const { verdict, stock } = outcome;
    if (verdict.compiled !== undefined) {
      report.compiledFaults += 1;
      await tell(outcome, trial, where, 'compiled');
    }
    if (verdict.stock && 'unexplained' in verdict.stock) {
      report.stockFaults += 1;
      await tell(outcome, trial, where, 'stock');
    } else if (verdict.stock) report.explained[verdict.stock.rule] = (report.explained[verdict.stock.rule] ?? 0) + 1;
    else if (stock) report.sameAsStock += 1;
  }

  async function tell(outcome: Outcome, trial: Trial, where: string, who: 'compiled' | 'stock'): Promise<void> {
    const kind = faultOf(outcome, who);
    if (kind === undefined) return;
    const known = shrunk.get(kind) ?? 0;
    shrunk.set(kind, known + 1);
    if (known > 0) return;
    const isSame = (other: Outcome): boolean => faultOf(other, who) === kind;
    const isShrunk = shrunk.size <= shrunkMax;
    const small = isShrunk ? await shrinkOperation(trial, outcome, isSame) : outcome;
    const least = isShrunk ? await shrinkSchema(trial.world, small, trial.sdls, isSame) : { outcome, sdls: trial.sdls };
    const text = reproduction(least.outcome, least.sdls, `${who}: ${where}`);
    report.faults.push(text);
    onFault?.(text);
  }
}

/** A fault without what differs from case to case, so that one of a kind is told. */
function faultOf({ verdict }: Outcome, who: 'compiled' | 'stock'): string | undefined {
  const text =
    who === 'compiled'
      ? verdict.compiled
      : verdict.stock && 'unexplained' in verdict.stock
        ? verdict.stock.unexplained
        : undefined;
  if (text === undefined) return undefined;
  if (/never used|was sent|was asked|threw|not taken/.test(text))
    return `${who} ${text.replace(/"[^"]*"|\{.*\}|\w*\d\w*|\b(alpha|beta-b|gamma|delta|epsilon|Ant|Bee|Cat|Dog|Animal)\b/g, '_').slice(0, 80)}`;
  if (/^null (without|instead)/.test(text)) return `${who} null`;
  return `${who} ${/instead of null/.test(text) ? 'not null' : /items/.test(text) ? 'items' : /error/.test(text) ? text.replace(/ at .*/, '').slice(0, 80) : 'values'}`;
}

function reproduction(
  { operation, truth, stock, compiled, verdict }: Outcome,
  sdls: ReadonlyMap<string, string>,
  where: string,
): string {
  return [
    `## ${where}`,
    `compiled: ${verdict.compiled ?? 'right'}`,
    `stock: ${verdict.stock ? JSON.stringify(verdict.stock) : 'right'}`,
    ...[...sdls].map(([name, sdl]) => `# subgraph ${name}\n${sdl.replace(/^extend schema.*$/m, '')}`),
    `# operation\n${operation.text}variables ${JSON.stringify(operation.variables)}`,
    `# truth\n${JSON.stringify(truth)}`,
    `# stock\n${stock ? JSON.stringify({ data: stock.data, errors: stock.errors }) : 'cannot load the schema'}`,
    `# compiled\n${JSON.stringify({ data: compiled.data, errors: compiled.errors })}`,
    `# what hubs found wrong\n${compiled.session.faults.join('\n')}\n${compiled.session.refusals.join('\n')}`,
    `# plan\n${compiled.plan ?? compiled.crashed ?? ''}`,
    `# fetches\n${compiled.session.fetches.map((fetch) => `${fetch.subgraph}: ${fetch.query} ${JSON.stringify(fetch.variables)}\n   ${JSON.stringify(fetch.answer).slice(0, 1000)}`).join('\n')}`,
  ].join('\n');
}

function count(into: Record<string, number>, found: Record<string, number>): void {
  for (const [name, times] of Object.entries(found)) into[name] = (into[name] ?? 0) + times;
}
