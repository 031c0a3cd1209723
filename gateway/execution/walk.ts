import { type Layout, type Row, typenameSlot, walkedSlot } from './layout.ts';

interface Step {
  readonly slot: number;
  /** How many lists are around the objects under it. */
  readonly lists: number;
  /** Types that the objects under it must be of, where a plan says so. */
  readonly types: ReadonlySet<string> | undefined;
}

/** The way from the root to the objects of one place. */
export interface Walk {
  readonly steps: readonly Step[];
  /** Of the objects on the way, from the root on, without those at the end. */
  readonly layouts: readonly Layout[];
  readonly layout: Layout;
  /** The type that the objects at its end are declared to be of. */
  readonly type: string;
}

/**
 * The way along a path, as slots.
 * @param path of a plan: field names, and `@` for the items of a list; each may bear types, as in `@|[Book,Movie]`.
 * @throws Error when nothing brings what the path leads through.
 */
export function compileWalk(path: readonly string[], root: Layout, rootType: string): Walk {
  const steps: { slot: number; lists: number; types: ReadonlySet<string> | undefined }[] = [];
  const layouts: Layout[] = [];
  let layout = root;
  let type = rootType;
  for (const element of path) {
    const [, name = '', listed] = /^([^|]*)(?:\|\[(.*)\])?$/.exec(element) ?? [];
    const types = listed === undefined ? undefined : new Set(listed.split(','));
    const last = steps.at(-1);
    if (name === '@' && last) {
      last.lists++;
      last.types = types ?? last.types;
      continue;
    }
    const slot = layout.slot(name);
    const child = layout.child(name);
    if (slot === undefined || !child) throw new Error(`nothing brings ${path.join('.')}`);
    steps.push({ slot, lists: 0, types });
    layouts.push(layout);
    type = layout.childType(name) ?? type;
    layout = child;
  }
  return { steps, layouts, layout, type };
}

/**
 * Collects the objects at the end of a walk, each once.
 * @param mark a number that no earlier walk of this run used, nor `mark + 1` up to the walk's length: rows bear it, so that
 *   those which stand in many places are walked over once.
 */
export function collect({ steps }: Walk, root: Row, mark: number, into: Row[]): void {
  walkFrom(steps, 0, root, mark, into);
}

function walkFrom(steps: readonly Step[], index: number, row: Row, mark: number, into: Row[]): void {
  if (row[walkedSlot] === mark + index) return;
  row[walkedSlot] = mark + index;
  const step = steps[index];
  if (!step) {
    into.push(row);
    return;
  }
  walkValue(steps, index, step, step.lists, row[step.slot], mark, into);
}

function walkValue(
  steps: readonly Step[],
  index: number,
  step: Step,
  lists: number,
  value: unknown,
  mark: number,
  into: Row[],
): void {
  if (!Array.isArray(value)) return;
  if (lists > 0) {
    for (let item = 0; item < value.length; item++) walkValue(steps, index, step, lists - 1, value[item], mark, into);
    return;
  }
  if (step.types && !step.types.has(value[typenameSlot] as string)) return;
  walkFrom(steps, index + 1, value as Row, mark, into);
}

/** The same, with the objects that each stands in; for results in which nothing stands in two places. */
export function collectWithin(walk: Walk, root: Row, visit: (row: Row, ancestors: readonly Row[]) => void): void {
  const ancestors: Row[] = [];
  const enter = (index: number, row: Row) => {
    const step = walk.steps[index];
    if (!step) {
      visit(row, ancestors);
      return;
    }
    ancestors.push(row);
    each(step.lists, row[step.slot], (found) => {
      if (!step.types || step.types.has(found[typenameSlot] as string)) enter(index + 1, found);
    });
    ancestors.pop();
  };
  enter(0, root);
}

function each(lists: number, value: unknown, found: (row: Row) => void): void {
  if (!Array.isArray(value)) return;
  if (lists === 0) found(value);
  else for (const item of value) each(lists - 1, item, found);
}
