import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { catalogue } from '../errors.ts';
import { compileProgram, type Later } from '../execution/compile.ts';
import { type NormalisedOperation, normaliseOperation } from '../execution/normalise.ts';
import type { Program } from '../execution/program.ts';
import type { CompiledSchema } from '../execution/schema.ts';
import { type Turns, turns } from '../execution/steps.ts';
import { PlanError } from '../supergraph/planning/plan-error.ts';
import type { Plans } from '../supergraph/planning/plans.ts';
import { deferRule } from './defer-rules.ts';

/** What clients may send is read once; these are the bounds of what is remembered of it. */
const operationsMax = 2_000;
const charsMax = 20_000_000;
/** What an operation holds beside its text, in characters: its plan and its closures, roughly. */
const charsOfAProgram = 20_000;

/** A valid operation of one version of the graph. */
export interface Operation {
  /** As its author calls it; null when it has no name. */
  readonly name: string | null;
  readonly normalised: NormalisedOperation;
  /** Undefined until it is planned and compiled. */
  readonly program: Program | undefined;
  /** What carrying it out weighs, as far as its answers have shown. */
  readonly weight: number;
  /** One more answer of it had so many bytes. */
  answered(bytes: number): void;
  /** Plans and compiles, the first time. @throws PlanError */
  ready(): Promise<Program>;
}

/** A document that cannot be run; its errors are the client's to read. */
export class OperationRefused extends Error {
  override name = 'OperationRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'refused');
    this.errors = errors;
  }
}

/** The operations of one version of the graph: each read, planned and compiled once, and looked up afterwards. */
export interface Operations {
  /**
   * @param operationName needed when the document holds several.
   * @param inParts whether the client can read an answer in parts; when not, `@defer` says nothing.
   * @returns undefined for one that was not asked yet, or not for long.
   */
  known(document: string, operationName: string | null | undefined, inParts?: boolean): Operation | undefined;
  /**
   * The same, also for one that nobody has asked yet: it is read when its turn has come.
   * @throws OperationRefused
   */
  find(document: string, operationName: string | null | undefined, inParts?: boolean): Promise<Operation>;
  /** What was asked, latest first, for planning it before another version takes over. */
  inUse(): OperationText[];
}

export interface OperationText {
  document: string;
  operationName: string | null;
  inParts: boolean;
}

interface Known extends OperationText {
  operation: Operation;
}

export function operationsOf(schema: CompiledSchema, plans: Pick<Plans, 'planOf'>): Operations {
  const cache = new LRUCache<string, Known>({ max: operationsMax, maxSize: charsMax });
  const jobs = turns();

  function read({ document, operationName, inParts }: OperationText): Operation {
    const valid = parsedAndValid(schema, document);
    const isStream = getOperationAST(valid, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
    const parsed = inParts && !isStream ? valid : withoutDefer(valid);
    let normalised: NormalisedOperation;
    try {
      normalised = normaliseOperation(schema.api, parsed, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) throw new OperationRefused([error]);
      throw error;
    }
    return new ReadOperation(nameOf(parsed, operationName), normalised, schema, plans, jobs);
  }

  function lookUp(document: string, operationName: string | null | undefined, inParts: boolean) {
    const text: OperationText = {
      document,
      operationName: operationName ?? null,
      inParts: inParts && document.includes('@defer'),
    };
    const key = `${text.operationName ?? ''}\n${text.inParts ? 'parts' : ''}\n${document}`;
    const found = cache.get(key);
    // A client may put line breaks into a name, and so make two texts have one key.
    return { text, key, operation: found?.document === document ? found.operation : undefined };
  }

  return {
    known: (document, operationName, inParts = false) => lookUp(document, operationName, inParts).operation,
    find: (document, operationName, inParts = false) =>
      jobs.take(() => {
        // Of those that ask for it at the same moment, the first has had it read.
        const { text, key, operation: known } = lookUp(document, operationName, inParts);
        if (known) return known;
        const operation = read(text);
        cache.set(key, { ...text, operation }, { size: document.length + charsOfAProgram });
        return operation;
      }),
    inUse: () =>
      [...cache.values()].map(({ document, operationName, inParts }) => ({ document, operationName, inParts })),
  };
}

/** What all operations that are carried out at once may weigh, while the loop has work. */
export const weightMax = 64;

/** What an answer is taken to have before there was one. */
const unknownAnswerBytes = 65_536;

function weightOf(answerBytes: number): number {
  return Math.min(weightMax, Math.ceil(answerBytes / 16_384));
}

class ReadOperation implements Operation {
  readonly name: string | null;
  readonly normalised: NormalisedOperation;
  program: Program | undefined;
  weight = weightOf(unknownAnswerBytes);
  private answerBytes = unknownAnswerBytes;
  private readonly schema: CompiledSchema;
  private readonly plans: Pick<Plans, 'planOf'>;
  private readonly jobs: Turns;
  private underWay: Promise<Program> | undefined;

  constructor(
    name: string | null,
    normalised: NormalisedOperation,
    schema: CompiledSchema,
    plans: Pick<Plans, 'planOf'>,
    jobs: Turns,
  ) {
    this.name = name;
    this.normalised = normalised;
    this.schema = schema;
    this.plans = plans;
    this.jobs = jobs;
  }

  answered(bytes: number): void {
    this.answerBytes += (bytes - this.answerBytes) / 8;
    this.weight = weightOf(this.answerBytes);
  }

  ready(): Promise<Program> {
    if (this.program) return Promise.resolve(this.program);
    this.underWay ??= this.compile().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async compile(): Promise<Program> {
    const { normalised, schema } = this;
    const plan = normalised.isLocal ? ({ kind: 'QueryPlan' } as const) : await this.plans.planOf(normalised);
    const later: Later = (job) =>
      this.jobs.take(job).catch((error: unknown) => {
        throw new PlanError('PLAN_FAILED', error);
      });
    return (this.program = await later(() => compileProgram(plan, normalised, schema, later)));
  }
}

const rules = [...specifiedRules, deferRule];

function parsedAndValid(schema: CompiledSchema, text: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw new OperationRefused([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
    throw error;
  }
  const errors = validate(schema.api, document, rules);
  if (errors.length > 0) {
    // Comparing all fields with all others is given up at some number of them: nothing is wrong with any.
    if (errors.some(({ message }) => message.includes('Validation aborted')))
      throw new OperationRefused([
        new GraphQLError(catalogue.OPERATION_TOO_LARGE, { extensions: { code: 'OPERATION_TOO_LARGE' } }),
      ]);
    throw new OperationRefused(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  }
  return document;
}

function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: { enter: ({ name }) => (name.value === 'defer' ? null : undefined) } });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...error.extensions, code },
  });
}

function nameOf({ definitions }: DocumentNode, operationName: string | null): string | null {
  if (operationName) return operationName;
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? null;
}
