/** Who is right, when the stock gateway, compiled execution and the truth do not say the same. */
import type { ExecutionResult } from 'graphql';
import type { Answer } from './executors.ts';

/** What explains that the stock gateway, or everybody, departs from the truth. */
export type Rule =
  | 'unresolvable key'
  | 'arguments of a required field'
  | 'hole in the plan'
  | 'alias of a key or required field'
  | 'name with a meaning in JavaScript'
  | 'type of an interface object'
  | 'mutation asked for in two places'
  | 'object all of which may be left out'
  // The planner has them sent though nothing brings them, and the hub answers nothing of the thing.
  | 'needs of a field that is left out'
  // The stock gateway leaves it out when the hub, which need not know the interface, was not asked what the object is.
  | 'abstract fragment within an object'
  | 'list of lists from several subgraphs'
  | 'null key'
  | 'failed resolver'
  | 'order of keys';

export interface Verdict {
  /** Why compiled execution is wrong; undefined when it is not. */
  compiled: string | undefined;
  /** The stock gateway is wrong: the rule that explains it, or how it differs. */
  stock: { rule: Rule } | { unexplained: string } | undefined;
}

export interface Case {
  truth: ExecutionResult;
  stock: Answer | undefined;
  compiled: Answer;
  /** Rules whose conditions the schema and the operation fulfil. */
  possible: ReadonlySet<Rule>;
}

export function judge({ truth, stock, compiled, possible }: Case): Verdict {
  const fails = (truth.errors ?? []).length > 0;
  return {
    compiled: compiledFault(truth, compiled, possible, fails),
    stock: stock && stockFault(truth, stock, compiled, possible, fails),
  };
}

function compiledFault(
  truth: ExecutionResult,
  compiled: Answer,
  possible: ReadonlySet<Rule>,
  fails: boolean,
): string | undefined {
  if (compiled.crashed !== undefined) return `it threw: ${compiled.crashed}`;
  const untidy = compiled.session.faults.find((fault) => fault.includes('never used'));
  const fault = compiled.session.faults.find((one) => !one.includes('never used'));
  if (fault !== undefined) return fault;
  const [refusal] = compiled.session.refusals;
  if (refusal !== undefined) return `an answer was not taken: ${refusal}`;
  const same = difference(compiled.data, truth.data);
  if (!fails) {
    if (!same && compiled.errors.length === 0) return untidy;
    if (possible.has('null key') && !unexplainedHole(compiled, truth.data, true)) return undefined;
    if (possible.has('hole in the plan') && compiled.errors.length > 0 && !unexplainedHole(compiled, truth.data, false))
      return undefined;
    return (
      same ??
      `an error where there is none: ${compiled.errors.map(({ message, path }) => `${message} at ${path?.join('.')}`).join('; ')}`
    );
  }
  if (compiled.errors.length === 0) return 'it hides that a resolver failed';
  return unexplainedHole(compiled, truth.data, possible.has('null key')) ?? untidy;
}

function stockFault(
  truth: ExecutionResult,
  stock: Answer,
  compiled: Answer,
  possible: ReadonlySet<Rule>,
  fails: boolean,
): Verdict['stock'] {
  const different =
    stock.crashed !== undefined ? `it threw: ${stock.crashed.slice(0, 300)}` : difference(stock.data, truth.data);
  if (!different) return undefined;
  if (fails && stock.crashed === undefined && !difference(stock.data, compiled.data)) return undefined;
  if (stock.crashed === undefined && !difference(sorted(stock.data), sorted(truth.data)))
    return { rule: 'order of keys' };
  for (const rule of possible) return { rule };
  return { unexplained: different };
}

/**
 * Whether an answer departs from the truth in anything but places that are null and of which an error speaks.
 * @returns the first place where it does.
 */
function unexplainedHole(answer: Answer, truth: unknown, mayBeSilent: boolean): string | undefined {
  const errors = answer.errors.map(({ path }) => path ?? []);
  const told = (path: readonly (string | number)[]): boolean =>
    mayBeSilent || errors.some((error) => error.every((step, index) => index >= path.length || step === path[index]));
  const walk = (given: unknown, right: unknown, path: readonly (string | number)[]): string | undefined => {
    if (given == null && right != null) return told(path) ? undefined : `null without an error at ${path.join('.')}`;
    if (Array.isArray(given) && Array.isArray(right)) {
      if (given.length !== right.length) return `${given.length} instead of ${right.length} items at ${path.join('.')}`;
      return given
        .map((item, index) => walk(item, right[index], [...path, index]))
        .find((found) => found !== undefined);
    }
    if (typeof given === 'object' && typeof right === 'object' && given !== null && right !== null) {
      const keys = Object.keys(given);
      if (keys.join() !== Object.keys(right).join())
        return `${keys.join()} instead of ${Object.keys(right).join()} at ${path.join('.')}`;
      return keys
        .map((key) => walk(own(given, key), own(right, key), [...path, key]))
        .find((found) => found !== undefined);
    }
    return given === right || (given == null && right == null)
      ? undefined
      : `${JSON.stringify(given)} instead of ${JSON.stringify(right)} at ${path.join('.')}`;
  };
  return walk(answer.data, truth, []);
}

/** With the keys of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** The first place where two answers differ, in values or in the order of keys. */
function difference(given: unknown, right: unknown, path = ''): string | undefined {
  if (JSON.stringify(given) === JSON.stringify(right)) return undefined;
  if (Array.isArray(given) && Array.isArray(right) && given.length === right.length) {
    return given
      .map((item, index) => difference(item, right[index], `${path}.${index}`))
      .find((found) => found !== undefined);
  }
  if (
    typeof given === 'object' &&
    typeof right === 'object' &&
    given &&
    right &&
    !Array.isArray(given) &&
    Object.keys(given).join() === Object.keys(right).join()
  ) {
    return Object.keys(given)
      .map((key) => difference(own(given, key), own(right, key), `${path}.${key}`))
      .find((found) => found !== undefined);
  }
  return `${JSON.stringify(given)?.slice(0, 300)} instead of ${JSON.stringify(right)?.slice(0, 300)} at ${path.slice(1) || 'the root'}`;
}
