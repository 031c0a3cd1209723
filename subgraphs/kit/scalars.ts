import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLEmailAddress, GraphQLISO8601Duration, GraphQLJSON } from 'graphql-scalars';
import { shown } from './errors.ts';

/** A value as it was sent, or a sentence that says what was needed. */
type Check<Value> = (value: unknown) => Value | { needed: string };

/**
 * A scalar from one check, used for variables, literals and answers alike, whose errors say what was needed and what
 * arrived.
 */
function scalar<Value>(name: string, check: Check<Value>): GraphQLScalarType<Value, Value> {
  const checked = (value: unknown): Value => {
    const result = check(value);
    if (result && typeof result === 'object' && 'needed' in result) {
      throw new GraphQLError(`${name} must be ${result.needed}; got ${shown(value)}`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return result;
  };
  return new GraphQLScalarType<Value, Value>({
    name,
    serialize: checked,
    parseValue: checked,
    parseLiteral: (node: ValueNode, variables) => checked(valueFromASTUntyped(node, variables)),
  });
}

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * An RFC 3339 instant in UTC without needless fractions, e.g. `2020-01-06T10:59:07Z`.
 * @returns undefined when the text has no offset, names a day or an hour that does not exist (30 February, 24:00), or
 *   lies outside of the years 1 to 9999: neither RFC 3339 nor PostgreSQL writes others with four digits.
 */
export function utcInstant(text: string): string | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, , offset = 'Z'] = match;
  const local = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const exists =
    !Number.isNaN(local.getTime()) && local.getUTCDate() === Number(day) && local.getUTCHours() === Number(hour);
  const instant = new Date(text.toUpperCase());
  if (!exists || Number.isNaN(instant.getTime())) return undefined;
  const inYear = instant.getUTCFullYear();
  if (inYear < 1 || inYear > 9999) return undefined;
  if (/^[+-]/.test(offset) && (Number(offset.slice(1, 3)) > 23 || Number(offset.slice(4)) > 59)) return undefined;
  return instant.toISOString().replace('.000Z', 'Z');
}

const DateTime = scalar('DateTime', (value) => {
  const text = value instanceof Date ? value.toISOString() : value;
  return (
    (typeof text === 'string' ? utcInstant(text) : undefined) ?? {
      needed: 'an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z',
    }
  );
});

const DateScalar = scalar('Date', (value) => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && utcInstant(`${text}T00:00:00Z`)
    ? text
    : { needed: 'an ISO 8601 date, such as 2020-01-06' };
});

/** Exact decimals travel as strings; a JSON number is refused, because it may already have been rounded. */
const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) =>
    node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
      ? decimal(node.value)
      : decimal(null),
});

function decimal(value: unknown): string {
  if (typeof value === 'string' && value.length <= 40 && /^-?\d+(\.\d+)?$/.test(value)) return value;
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))) return String(value);
  throw new GraphQLError(`Decimal must be an exact decimal as a string, such as "40000.00"; got ${shown(value)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

const URLScalar = scalar('URL', (value) => {
  const text = value instanceof URL ? value.href : value;
  return typeof text === 'string' && text.length <= 2048 && /^https?:\/\//i.test(text) && URL.canParse(text)
    ? text
    : { needed: 'an http or https URL of at most 2048 characters' };
});

/** Shape and coordinates are checked where the geometry is used, which can say which ring or position is wrong. */
const GeoJSON = scalar('GeoJSON', (value) =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
    ? value
    : { needed: 'a GeoJSON geometry: an object with "type" and "coordinates"' },
);

const scalars: Record<string, GraphQLScalarType> = {
  DateTime,
  Date: DateScalar,
  Duration: renamed(GraphQLISO8601Duration, 'Duration'),
  GeoJSON,
  Decimal,
  URL: URLScalar,
  EmailAddress: GraphQLEmailAddress,
  JSON: GraphQLJSON,
};

/** The scalars a hub's schema uses: a resolver for a type that is not in the schema would be refused. */
export function scalarsOf(sdl: string): Record<string, GraphQLScalarType> {
  return Object.fromEntries(
    Object.entries(scalars).filter(([name]) => new RegExp(`^\\s*scalar ${name}\\b`, 'm').test(sdl)),
  );
}

function renamed(type: GraphQLScalarType, name: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...type.toConfig(), name });
}
