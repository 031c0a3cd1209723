import { GraphQLError } from 'graphql';

/**
 * Every refusal and fault a hub may answer, in one place: what a client can switch on is the code, what a person reads
 * is the message. `{needed}` and `{found}` are filled in by the caller.
 */
export const catalogue = {
  AREA_ONE_OF: 'area must have exactly one of {needed}; got {found}',
  AREA_BBOX_INVALID: 'bbox must be {needed}; got {found}',
  AREA_PLACE_UNKNOWN: 'place must be {needed}; got {found}',
  AREA_NEEDS_SURFACE: 'area must be {needed}; got {found}',
  AREA_SELF_INTERSECTS: 'area must be {needed}; got {found}',
  AREA_TOO_DETAILED: 'area must have {needed}; got {found}',
  TILE_INVALID: 'tile must be {needed}; got {found}',
  GEOMETRY_INVALID: 'geometry must be {needed}; got {found}',
  RING_NOT_CLOSED: 'a ring must be {needed}; got {found}',
  INTERVAL_INVALID: 'an interval must be {needed}; got {found}',
  PAGE_TOO_LARGE: 'first must be {needed}; got {found}',
  PAGE_NEGATIVE: 'first must be {needed}; got {found}',
  CURSOR_INVALID: 'after must be {needed}; got {found}',
  TOO_MANY_IDS: 'ids must be {needed}; got {found}',
  DAYS_OUT_OF_RANGE: 'days must be {needed}; got {found}',
  DISTANCE_OUT_OF_RANGE: 'withinKm must be {needed}; got {found}',
  POINTS_OUT_OF_RANGE: 'maxPoints must be {needed}; got {found}',
  PERCENT_OUT_OF_RANGE: '{needed}; got {found}',
  SIZE_OUT_OF_RANGE: 'width and height must be {needed}; got {found}',
  TEXT_TOO_LONG: 'text must be {needed}; got {found}',
  TIME_ZONE_UNKNOWN: 'timeZone must be {needed}; got {found}',
  WINDOW_INVALID: 'window must be {needed}; got {found}',
  TIME_INVALID: 'time must be {needed}; got {found}',
  LAYER_UNKNOWN: 'layer must be {needed}; got {found}',
  COLLECTION_UNKNOWN: 'collections must be {needed}; got {found}',
  PLATFORM_UNKNOWN: 'platforms must be {needed}; got {found}',
  PROGRAMME_UNKNOWN: 'programmes must be {needed}; got {found}',
  LEVEL_UNKNOWN: 'levels must be {needed}; got {found}',
  HUB_UNKNOWN: 'hub must be {needed}; got {found}',
  VARIABLE_UNKNOWN: 'variables must be {needed}; got {found}',
  CATEGORY_UNKNOWN: 'categories must be {needed}; got {found}',
  OBSERVATORY_UNKNOWN: 'observatories must be {needed}; got {found}',
  ARGUMENT_MISSING: '{needed} is needed; got {found}',
  ARGUMENT_INVALID: '{needed}; got {found}',
  NOT_SIGNED_IN: 'sign in first: {needed}; got {found}',
  FORBIDDEN: 'only {needed} may see this; you are {found}',
  IDENTITY_INVALID: 'the identity sent to this hub must be {needed}; got {found}',
  LINK_INVALID: 'a link must be {needed}; got {found}',
  TOO_BUSY: 'this hub is busy: {needed}; got {found}',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof catalogue;

/** What was needed and what arrived; `path` names the argument when the code alone does not. */
export interface NeededAndFound {
  needed: string;
  found: string;
  path?: readonly string[];
}

/**
 * A refusal of what the client sent, in the words of the catalogue.
 * @returns an error whose `extensions` hold `code`, `needed`, `found` and, where given, `argument`.
 */
export function badInput(code: ErrorCode, { needed, found, path }: NeededAndFound): GraphQLError {
  const message = catalogue[code].replace('{needed}', () => needed).replace('{found}', () => found);
  return new GraphQLError(message, {
    extensions: { code, needed, found, ...(path ? { argument: path.join('.') } : {}) },
  });
}

/** What arrived, short enough for a message and never an object printed as `[object Object]`. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Codes of what GraphQL itself refuses, in its own words each time; what they mean is for the documentation. */
export const standardCodes = {
  GRAPHQL_PARSE_FAILED: 'the document is not GraphQL; `locations` say where',
  GRAPHQL_VALIDATION_FAILED: 'the document does not fit the schema, or an argument in it does not fit its type',
  BAD_USER_INPUT: 'a variable does not fit its type',
  OPERATION_RESOLUTION_FAILURE:
    'the document does not hold the operation that is named, or it holds several and none is',
} as const satisfies Record<string, string>;

/** Codes of faults that a client may read as they are; everything else is masked. */
const publicCodes = new Set<string>([...Object.keys(catalogue), ...Object.keys(standardCodes)]);

/**
 * What leaves a hub for an error: refusals of the catalogue as they are, and a constant sentence for everything else,
 * because messages of drivers and libraries hold statements, hosts and paths.
 */
export function isPublic(error: unknown): boolean {
  const code = (error as { extensions?: { code?: unknown } } | null)?.extensions?.code;
  return typeof code === 'string' && publicCodes.has(code);
}

export const maskedMessage = 'Something went wrong on our side; the request id leads to the cause.';
