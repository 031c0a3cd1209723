import type { FetchRequest } from '../transport/transport.ts';
import type { CompiledPlan } from './compile.ts';
import { Fault } from './failures.ts';
import type { ExpectedField } from './expect.ts';
import { type Row, typenameSlot } from './layout.ts';
import { markMissing } from './missing.ts';
import type { Variables } from './program.ts';
import { incomplete } from './represent.ts';
import type { CompiledPart, CompiledRequest, EntitiesField } from './request.ts';
import { surroundingValue } from './surroundings.ts';
import { collect, collectWithin } from './walk.ts';

/** The entities of one part that are asked for, and the rows that stand for them. */
export interface AskedEntities extends EntitiesField {
  rows: Row[];
  /** For each row the number of its entity. */
  entityOf: number[];
  /** How many entities there are. */
  count: number;
}

/** Numbers by which rows know that they were met before, on this walk. */
export class Marks {
  private next = 1;

  /** @returns the first of so many that nobody else has. */
  take(count: number): number {
    const first = this.next;
    this.next += count;
    return first;
  }
}

/** What a part of a request brings to a row, by what the row is known to be. */
export function expectedFieldsOf(part: CompiledPart, row: Row): readonly ExpectedField[] {
  return part.expected.fieldsFor(row[typenameSlot] as string | undefined);
}

/**
 * What one request asks for: the entities at its places, each once, as far as they can be represented. What cannot be asked for
 * is marked as missing, with its cause.
 */
export class Asking {
  readonly asked: AskedEntities[] = [];
  private readonly variables: string[] = [];
  private readonly request: CompiledRequest;
  private readonly compiled: Pick<CompiledPlan, 'schema'>;
  private readonly root: Row;

  constructor(request: CompiledRequest, compiled: Pick<CompiledPlan, 'schema'>, root: Row, marks: Marks) {
    this.request = request;
    this.compiled = compiled;
    this.root = root;
    for (const part of request.parts) {
      if (part.surroundings.length > 0) this.representWithin(part);
      else {
        const found: Row[] = [];
        for (const walk of part.walks) collect(walk, root, marks.take(walk.steps.length + 1), found);
        this.represent({ part, alias: part.alias, variable: part.variable, suffix: '' }, found);
      }
    }
  }

  /** @param variables of the client's operation. */
  message(variables: Variables): FetchRequest {
    const { request, asked } = this;
    const given = [...this.variables];
    for (const name of request.variables) {
      const value = variables[name];
      if (value !== undefined) given.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    }
    const { query, head } = request.textFor(asked);
    const text = `{${given.join()}}`;
    return {
      query,
      body: `${head}${text}}`,
      isPublic: request.isPublic,
      get variables(): Record<string, unknown> {
        return JSON.parse(text) as Record<string, unknown>;
      },
    };
  }

  /** @returns whether there is anything to ask. */
  private represent(field: EntitiesField, found: readonly Row[]): boolean {
    const { part } = field;
    const { hub } = this.request;
    const rows: Row[] = [];
    const spared: Row[] = [];
    const entityOf: number[] = [];
    const numbers = new Map<string, number>();
    // Most entities are told by one key, and most of them more than once: those need no writing to be known again.
    const bySoleText = new Map<unknown, Map<string, number>>();
    let text = '';
    for (let index = 0; index < found.length; index++) {
      const row = found[index] as Row;
      const sole = part.representation.soleText(row);
      let known: Map<string, number> | undefined;
      if (sole !== undefined) {
        known = bySoleText.get(row[typenameSlot]);
        const number = known?.get(sole);
        if (number !== undefined) {
          rows.push(row);
          entityOf.push(number);
          continue;
        }
        if (!known) bySoleText.set(row[typenameSlot], (known = new Map<string, number>()));
      }
      const written = part.representation.write(row);
      if (written === undefined) continue;
      if (written === incomplete) {
        if (part.independent) spared.push(row);
        continue;
      }
      if (typeof written !== 'string') {
        const cause = new Fault(written.failure.asCauseFor(hub));
        const free = part.independent && expectedFieldsOf(part.independent, row);
        const dependent = expectedFieldsOf(part, row).filter(({ key }) => !free?.some((field) => field.key === key));
        markMissing(dependent, row, cause);
        if (free) spared.push(row);
        continue;
      }
      let number = numbers.get(written);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(written, number);
        text += number === 0 ? written : `,${written}`;
      }
      if (sole !== undefined) known?.set(sole, number);
      rows.push(row);
      entityOf.push(number);
    }
    if (spared.length > 0 && part.independent) {
      const { alias, variable } = part.independent;
      this.represent({ part: part.independent, alias, variable, suffix: '' }, spared);
    }
    if (rows.length === 0) return false;
    this.variables.push(`"${field.variable}":[${text}]`);
    this.asked.push({ ...field, rows, entityOf, count: numbers.size });
    return true;
  }

  /** Asks for entities in as many fields as there are values of the arguments that come from around them. */
  private representWithin(part: CompiledPart): void {
    const { hub } = this.request;
    const { schema } = this.compiled;
    const groups = new Map<string, { rows: Row[]; values: string[] }>();
    for (const walk of part.walks) {
      collectWithin(walk, this.root, (row, ancestors) => {
        const values: string[] = [];
        for (const argument of part.surroundings) {
          const value = surroundingValue(argument, ancestors, walk.layouts, schema);
          if (typeof value === 'string') values.push(value);
          else markMissing(expectedFieldsOf(part, row), row, new Fault(value.failure.asCauseFor(hub)));
        }
        if (values.length < part.surroundings.length) return;
        const group = groups.get(values.join()) ?? { rows: [], values };
        group.rows.push(row);
        groups.set(values.join(), group);
      });
    }
    for (const { rows, values } of groups.values()) {
      const suffix = `_${this.asked.length}`;
      const field: EntitiesField = {
        part,
        alias: `${part.alias}${suffix}`,
        variable: `${part.variable}${suffix}`,
        suffix,
      };
      if (!this.represent(field, rows)) continue;
      for (const [index, { variable }] of part.surroundings.entries())
        this.variables.push(`"${variable}${suffix}":${values[index]}`);
    }
  }
}
