import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { acceptFields, type Acceptance } from './accept.ts';
import { Alike } from './alike.ts';
import { type AskedEntities, Asking, expectedFieldsOf, Marks } from './ask.ts';
import type { CompiledPlan } from './compile.ts';
import { DeferredParts } from './defer.ts';
import { acceptEntity, copyEntity, type EntityAnswer, isOfAnother } from './entity-answer.ts';
import { Failure, failureOf, Fault, type Hole, Tally, tell } from './failures.ts';
import { errorsByEntity, noErrors, type PlacedError, placeError, readError } from './hub-errors.ts';
import type { Introspected } from './introspect.ts';
import { type Row, shapeSlot, textSlot, typenameSlot, untold, walkedSlot } from './layout.ts';
import { markMissing } from './missing.ts';
import type { Execution, Outcome } from './program.ts';
import { faultOfOurs } from './relayed.ts';
import type { CompiledRequest } from './request.ts';
import { Writer } from './write.ts';

/** Runs a compiled plan once. */
export function run(compiled: CompiledPlan, introspected: Introspected, execution: Execution): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    new Run(compiled, introspected, execution, resolve, reject).start();
  });
}

/** Completes one event of a subscription. */
export function completeEvent(
  compiled: CompiledPlan,
  source: CompiledRequest,
  introspected: Introspected,
  execution: Execution,
  event: HubResponse,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    new Run(compiled, introspected, execution, resolve, reject).startWith(source, event);
  });
}

class Run {
  private readonly root: Row;
  private readonly waits: number[];
  private readonly loose: Hole[] = [];
  /** How many requests of each block are left; block 0 is answered at once. */
  private readonly left: number[];
  private readonly deferred: DeferredParts | undefined;
  private readonly marks = new Marks();
  private readonly compiled: CompiledPlan;
  private readonly writer: Writer;
  private readonly execution: Execution;
  private readonly resolve: (outcome: Outcome) => void;
  private readonly reject: (error: unknown) => void;

  constructor(
    compiled: CompiledPlan,
    introspected: Introspected,
    execution: Execution,
    resolve: (outcome: Outcome) => void,
    reject: (error: unknown) => void,
  ) {
    this.compiled = compiled;
    this.execution = execution;
    this.resolve = resolve;
    this.reject = reject;
    this.root = compiled.layout.template.slice();
    this.root[typenameSlot] = compiled.shape.declared;
    this.waits = compiled.requests.map(({ waits }) => waits);
    this.left = new Array<number>(compiled.defers.length + 1).fill(0);
    for (const { block } of compiled.requests) this.left[block] = (this.left[block] ?? 0) + 1;
    const { variables, context, incrementalFormat = 'specification' } = execution;
    const invalid = () => failureOf('UPSTREAM_INVALID', '');
    this.writer = new Writer(invalid, introspected(variables), compiled.shares);
    if (compiled.defers.length > 0)
      this.deferred = new DeferredParts({
        defers: compiled.defers,
        format: incrementalFormat,
        requestId: context.requestId,
        write: (shape, row) => {
          const { bytes, holes, pending } = this.writer.write(nothing, shape, row, nothing);
          return { text: bytes?.toString() ?? null, holes: this.withLoose(holes), pending };
        },
      });
  }

  start(): void {
    this.attempt(() => {
      if (this.left[0] === 0) this.finish();
      for (const request of this.compiled.requests) if (request.waits === 0) this.begin(request);
      if (this.deferred)
        this.compiled.defers.forEach(({ block }) => this.left[block] === 0 && this.deferred?.ready(block));
    });
  }

  /** Starts with what one request has brought already. */
  startWith(source: CompiledRequest, answer: HubResponse): void {
    this.attempt(() => this.take(source, [], answer));
  }

  /** What goes wrong here is a fault of ours, and ends the run. */
  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.reject(error);
    }
  }

  private begin(request: CompiledRequest): void {
    const asking = new Asking(request, this.compiled, this.root, this.marks);
    const { asked } = asking;
    if (!request.root && asked.length === 0) {
      this.done(request);
      return;
    }
    const { transport, context } = this.execution;
    const message = asking.message(this.execution.variables);
    // What is the same for everybody is asked by nobody.
    const asker = request.isPublic ? { ...context, identity: null } : context;
    transport.fetch(request.hub, message, asker).then(
      (answer) => this.attempt(() => this.take(request, asked, answer)),
      (error: unknown) => this.attempt(() => this.fail(request, asked, error)),
    );
  }

  private fail(request: CompiledRequest, asked: readonly AskedEntities[], error: unknown): void {
    const code = error instanceof UpstreamError ? error.code : 'INTERNAL';
    this.execution.onFault?.({ hub: request.hub, code, cause: error });
    this.missing(request, asked, failureOf(code, request.hub));
    this.done(request);
  }

  /** Nothing of a request can be used. */
  private missing(request: CompiledRequest, asked: readonly AskedEntities[], failure: Failure): void {
    failure.whole = true;
    const fault = new Fault(failure);
    if (request.root) markMissing(request.root.fieldsFor(this.compiled.shape.declared), this.root, fault);
    for (const { part, rows } of asked)
      for (const row of rows) {
        markMissing(expectedFieldsOf(part, row), row, fault);
        this.leaveUntold(row, failure);
      }
  }

  /** Of a row known by an interface alone: nobody has said what it is. */
  private leaveUntold(row: Row, failure: Failure): void {
    const { schema } = this.compiled;
    if (schema.type(row[typenameSlot] as string)?.kind !== 'interface') return;
    row[shapeSlot] = untold;
    row[textSlot] = failure;
  }

  private take(request: CompiledRequest, asked: readonly AskedEntities[], answer: HubResponse): void {
    const { hub } = request;
    const given = answer.errors?.length ? answer.errors.map(readError) : undefined;
    const ours = given && faultOfOurs(given);
    if (ours) {
      this.execution.onFault?.({ hub, code: 'UPSTREAM_INVALID', cause: ours });
      this.missing(request, asked, failureOf('UPSTREAM_INVALID', hub));
      this.done(request);
      return;
    }
    const tally = new Tally(given?.length ?? 0);
    const errors = given?.map((error): PlacedError => ({
      failure: new Failure(error, hub, tally),
      path: error.path ?? [],
    }));
    const acceptance: Acceptance = {
      invalid: failureOf('UPSTREAM_INVALID', hub, tally),
      // An error is about one place, and what is told in another is another then.
      alike: this.compiled.shares && !errors ? new Alike() : undefined,
    };
    const data = typeof answer.data === 'object' && answer.data !== null ? answer.data : undefined;
    // An error without a place is about everything that is missing.
    const general = errors?.find(({ path }) => path.length === 0) ?? (data ? undefined : errors?.[0]);
    if (!data) this.missing(request, asked, general?.failure ?? acceptance.invalid);
    else {
      if (request.root) acceptFields(request.root.fieldsFor(this.compiled.shape.declared), data, this.root, acceptance);
      for (const entities of asked)
        this.takeEntities(entities, data[entities.alias], errors, acceptance, general?.failure);
    }
    if (errors) this.placeErrors(request, asked, errors, acceptance);
    this.done(request);
  }

  private takeEntities(
    { part, alias, rows, entityOf, count }: AskedEntities,
    answer: unknown,
    errors: readonly PlacedError[] | undefined,
    acceptance: Acceptance,
    general: Failure | undefined,
  ): void {
    if (!Array.isArray(answer) || answer.length !== count) {
      const ofPart = errors?.find(({ path }) => path[0] === alias)?.failure ?? general;
      const fault = new Fault((answer == null ? ofPart : undefined) ?? acceptance.invalid);
      for (const row of rows) markMissing(expectedFieldsOf(part, row), row, fault);
      return;
    }
    const { byEntity: errorsOf, ofAll } = errors ? errorsByEntity(errors, alias, count) : noErrors;
    // What is said of no entity that was asked for is about everything that is missing.
    const cause = ofAll[0]?.failure ?? general;
    const firsts = new Array<Row | undefined>(count).fill(undefined);
    const mark = this.marks.take(1);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as Row;
      // Several ways may lead to one row.
      if (row[walkedSlot] === mark) continue;
      row[walkedSlot] = mark;
      const number = entityOf[index] as number;
      const entity: unknown = answer[number];
      // Where only an interface was known, the answer may say what the thing really is, and with it what there is to read.
      const typename = part.expected.typenameOf(entity, row[typenameSlot]);
      const identity = part.identity.get((typename ?? row[typenameSlot]) as string);
      if (isOfAnother(part.expected, identity, row, entity)) {
        markMissing(expectedFieldsOf(part, row), row, new Fault(acceptance.invalid));
        this.leaveUntold(row, acceptance.invalid);
        continue;
      }
      if (typename !== undefined) row[typenameSlot] = typename;
      const fields = expectedFieldsOf(part, row);
      const first = firsts[number];
      if (first && this.compiled.shares && copyEntity(fields, first, row)) continue;
      firsts[number] ??= row;
      const told: EntityAnswer = { fields, entity, errors: errorsOf.get(number) };
      for (const { failure } of acceptEntity(told, row, acceptance)) this.loose.push({ failure, path: [] });
      if (entity !== null) continue;
      const why = told.errors?.[0]?.failure ?? cause;
      if (why) this.leaveUntold(row, why);
      if (cause) markMissing(fields, row, new Fault(cause));
    }
    for (const { failure } of ofAll) if (!failure.placed) this.loose.push({ failure, path: [] });
  }

  private placeErrors(
    request: CompiledRequest,
    asked: readonly AskedEntities[],
    errors: readonly PlacedError[],
    acceptance: Acceptance,
  ): void {
    for (const error of errors) {
      if (asked.some(({ alias }) => alias === error.path[0])) continue;
      const fields = request.root?.fieldsFor(this.compiled.shape.declared) ?? [];
      if (error.path.length > 0 && placeError(fields, this.root, error, acceptance.invalid)) continue;
      // What has no place is told of its own, unless it is what holes were told to come from.
      if (!error.failure.placed) this.loose.push({ failure: error.failure, path: [] });
    }
  }

  private done({ block, dependents }: CompiledRequest): void {
    const left = (this.left[block] ?? 0) - 1;
    this.left[block] = left;
    for (const id of dependents) {
      const waits = (this.waits[id] ?? 0) - 1;
      this.waits[id] = waits;
      const next = this.compiled.requests[id];
      if (waits === 0 && next) this.begin(next);
    }
    if (left > 0) return;
    if (block === 0) this.finish();
    else this.deferred?.ready(block);
  }

  private withLoose(holes: readonly Hole[]): readonly Hole[] {
    return this.loose.length > 0 ? [...holes, ...this.loose.splice(0)] : holes;
  }

  private finish(): void {
    const { bytes, holes: found, pending } = this.writer.write(dataHead, this.compiled.shape, this.root, dataEnd);
    const holes = this.withLoose(found);
    const errors = holes.length > 0 ? tell(holes, this.execution.context.requestId) : undefined;
    const body = bytes ?? dataNull;
    if (this.deferred && pending.length > 0) {
      const data = body.toString('utf8', 1, body.length - 1);
      this.resolve(this.deferred.begin(`${errors ? `"errors":${JSON.stringify(errors)},` : ''}${data}`, pending));
    } else if (errors) {
      const told = Buffer.from(`{"errors":${JSON.stringify(errors)},`);
      this.resolve({ kind: 'single', body: Buffer.concat([told, body.subarray(1)]), errors: errors.length });
    } else this.resolve({ kind: 'single', body, errors: 0 });
  }
}

const nothing = Buffer.alloc(0);
const dataHead = Buffer.from('{"data":');
const dataEnd = Buffer.from('}');
const dataNull = Buffer.from('{"data":null}');
