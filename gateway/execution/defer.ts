import { type Hole, tell } from './failures.ts';
import type { Row } from './layout.ts';
import type { PlannedDefer } from './plan-graph.ts';
import type { Outcome } from './program.ts';
import type { Pending, ShapedObject } from './shape.ts';
import { TextQueue } from './text-queue.ts';

/** What is deferred, how it is told, and how a part is written. */
export interface DeferredPartsOptions {
  defers: readonly PlannedDefer[];
  format: 'specification' | 'apollo';
  requestId: string;
  write(shape: ShapedObject, row: Row): { text: string | null; holes: readonly Hole[]; pending: readonly Pending[] };
}

/** A part that was announced, and waits for its fetches. */
interface Announced extends Pending {
  id: string;
}

/**
 * The parts of an answer that come after the first. A part is sent when all it needs has come and the part it stands in has
 * been sent, together with what else is ready at that moment.
 */
export class DeferredParts {
  private readonly options: DeferredPartsOptions;
  private readonly stream = new TextQueue();
  private readonly readyBlocks = new Set<number>();
  private announced: Announced[] = [];
  private begun = false;
  private count = 0;

  constructor(options: DeferredPartsOptions) {
    this.options = options;
  }

  /** The first part: from here on, parts are sent as they become ready. @param written `"data":…`, errors before it. */
  begin(written: string, pending: readonly Pending[]): Outcome {
    const announced = this.announce(pending);
    this.begun = true;
    const initial = `{${written}${this.pendingText(announced)},"hasNext":true}`;
    // What is ready already comes next, not within: the first part never waits.
    this.flush();
    return { kind: 'incremental', initial, rest: this.stream };
  }

  /** All fetches of a block have been answered. */
  ready(block: number): void {
    this.readyBlocks.add(block);
    if (this.begun) this.flush();
  }

  private flush(): void {
    const isReady = ({ part }: Announced) => {
      const block = this.options.defers.find(({ name }) => name === part.defer.name)?.block;
      return block === undefined || this.readyBlocks.has(block);
    };
    const due = this.announced.filter(isReady);
    if (due.length === 0) return;
    this.announced = this.announced.filter((each) => !due.includes(each));
    const found: Announced[] = [];
    const items = due.map((each) => {
      const { text, holes, pending } = this.options.write(each.part.shape, each.row);
      found.push(...this.announce(pending.map((inner) => ({ ...inner, path: [...each.path, ...inner.path] }))));
      const errors = holes.length > 0 ? tell(holes, this.options.requestId) : undefined;
      // Places are told from the root, whatever part they stand in.
      const placed = errors?.map((error) => ({ ...error, path: [...each.path, ...(error.path ?? [])] }));
      return { each, text, errors: placed && JSON.stringify(placed) };
    });
    const more = this.announced.length > 0;
    this.stream.push(
      this.options.format === 'apollo' ? apolloText(items, more) : this.specifiedText(items, found, more),
    );
    if (!more) this.stream.end();
    else this.flush();
  }

  private announce(pending: readonly Pending[]): Announced[] {
    const announced = pending.map((each) => ({ ...each, id: String(this.count++) }));
    this.announced.push(...announced);
    return announced;
  }

  private pendingText(announced: readonly Announced[]): string {
    if (this.options.format === 'apollo' || announced.length === 0) return '';
    const listed = announced.map(({ id, path, part }) => ({
      id,
      path,
      ...(part.defer.label === undefined ? {} : { label: part.defer.label }),
    }));
    return `,"pending":${JSON.stringify(listed)}`;
  }

  private specifiedText(items: readonly WrittenPart[], found: readonly Announced[], more: boolean): string {
    const data = items.flatMap(({ each, text, errors }) =>
      text === null ? [] : [`{"id":"${each.id}","data":${text}${errors === undefined ? '' : `,"errors":${errors}`}}`],
    );
    const completed = items.map(
      ({ each, text, errors }) =>
        `{"id":"${each.id}"${text === null && errors !== undefined ? `,"errors":${errors}` : ''}}`,
    );
    const incremental = data.length > 0 ? `"incremental":[${data.join()}],` : '';
    return `{${incremental}"completed":[${completed.join()}]${this.pendingText(found)},"hasNext":${more}}`;
  }
}

interface WrittenPart {
  each: Announced;
  text: string | null;
  errors: string | undefined;
}

/** As Apollo Client reads it, `deferSpec=20220824`. */
function apolloText(items: readonly WrittenPart[], more: boolean): string {
  const incremental = items.map(({ each: { path, part }, text, errors }) => {
    const label = part.defer.label === undefined ? '' : `,"label":${JSON.stringify(part.defer.label)}`;
    return `{"path":${JSON.stringify(path)}${label},"data":${text}${errors === undefined ? '' : `,"errors":${errors}`}}`;
  });
  return `{"incremental":[${incremental.join()}],"hasNext":${more}}`;
}
