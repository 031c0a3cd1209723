/** What a client can read, from its `Accept` header. */
export interface Accepted {
  /** Of a whole answer; null when it wants neither. */
  json: MediaType | null;
  /** It reads JSON under its old name and not under GraphQL's own: refusals of a document come with status 200. */
  onlyOldJson: boolean;
  /** How it reads an answer in parts; null when it does not. */
  multipart: 'specification' | 'apollo' | null;
  /** Server-sent events. */
  events: boolean;
}

export type MediaType = 'application/json; charset=utf-8' | 'application/graphql-response+json; charset=utf-8';

const oldJson: MediaType = 'application/json; charset=utf-8';
const newJson: MediaType = 'application/graphql-response+json; charset=utf-8';

interface Range {
  type: string;
  parameters: ReadonlyMap<string, string>;
  quality: number;
}

const unsaid: Accepted = { json: oldJson, onlyOldJson: false, multipart: null, events: false };

/** Clients send few different headers, again and again. */
const known = new Map<string, Accepted>();
const knownMax = 200;

/** Reads an `Accept` header; a missing one accepts JSON. */
export function acceptedBy(header: string | undefined): Accepted {
  if (header === undefined || header === '') return unsaid;
  const read = known.get(header);
  if (read) return read;
  const accepted = readAccept(header);
  if (known.size >= knownMax) known.clear();
  if (header.length < 500) known.set(header, accepted);
  return accepted;
}

function readAccept(header: string): Accepted {
  const ranges = header
    .split(',')
    .map(rangeOf)
    .filter(({ type }) => type !== '');
  const old = qualityOf(ranges, 'application/json');
  const fresh = qualityOf(ranges, 'application/graphql-response+json');
  const named = (type: string) => ranges.filter((range) => range.type === type && range.quality > 0);
  // Of two that are equally welcome the one named first wins; one that is only matched by `*/*` comes after a named one.
  const preferNew = fresh.quality > old.quality || (fresh.quality === old.quality && fresh.place < old.place);
  const json = old.quality === 0 && fresh.quality === 0 ? null : preferNew ? newJson : oldJson;
  const [multipart] = named('multipart/mixed');
  return {
    json,
    onlyOldJson: old.quality > 0 && fresh.quality === 0,
    multipart: multipart ? (multipart.parameters.get('deferspec') === '20220824' ? 'apollo' : 'specification') : null,
    events: named('text/event-stream').length > 0,
  };
}

/** The most specific range that matches says how welcome a type is. */
function qualityOf(ranges: readonly Range[], type: string): { quality: number; place: number } {
  for (const candidate of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const place = ranges.findIndex((range) => range.type === candidate && fitsCharset(range));
    const range = ranges[place];
    if (range) return { quality: range.quality, place };
  }
  return { quality: 0, place: ranges.length };
}

/** Answers are written in UTF-8 alone. */
function fitsCharset({ parameters }: Range): boolean {
  const charset = parameters.get('charset');
  return charset === undefined || charset.toLowerCase() === 'utf-8' || charset.toLowerCase() === 'utf8';
}

function rangeOf(text: string): Range {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim());
  const parameters = new Map(
    rest.map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')];
    }),
  );
  const quality = Number(parameters.get('q') ?? 1);
  return {
    type: type.toLowerCase(),
    parameters,
    quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0,
  };
}
