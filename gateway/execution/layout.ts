import type { CompiledSchema } from './schema.ts';

/**
 * One object of a result, as an array: what a hub called its fields is nobody's key, so no name an answer holds can be
 * taken for something else, and every row of one layout looks alike to the engine.
 *
 * [0] the name of its type, as far as it is known; [1] who walked over it last; [2] to [4] for which shape it was written
 * last, and from where to where its text goes; then its fields: undefined until something is known, null, a {@link Fault}, or the value.
 */
export type Row = unknown[];

export const typenameSlot = 0;
export const walkedSlot = 1;
export const shapeSlot = 2;
export const textSlot = 3;
export const endSlot = 4;
export const fieldsFrom = 5;

/** Instead of a shape, in a row of which it could not be learnt what it is; its text is then the failure. */
export const untold = -1;

/** Where the fields of the rows of a type, and of all types that stand in the same places, are. */
export interface Layout {
  /** @returns undefined for a field that nothing brings. */
  slot(name: string): number | undefined;
  /** The layout of the objects under a field. */
  child(name: string): Layout | undefined;
  /** The type of the objects under a field. */
  childType(name: string): string | undefined;
  /** An empty row. */
  readonly template: Row;
}

/**
 * Gives every name that is fetched a slot. Types that meet in one place (an interface and its implementations, the types of
 * one field in several of them) share a layout, so that a place has one, whatever stands there.
 */
export class Layouts {
  private readonly schema: CompiledSchema;
  private readonly classes = new Map<string, LayoutClass>();

  constructor(schema: CompiledSchema) {
    this.schema = schema;
  }

  /** Says that rows of a type hold a field of this name, and of what type its objects are. */
  hold(type: string, name: string, childType: string | undefined): void {
    // Made at once: an abstract type brings its members together, which must not happen when slots are given out already.
    if (childType !== undefined) this.classOf(childType);
    const holder = this.classOf(type);
    const known = holder.fields.get(name);
    if (known !== undefined && childType !== undefined) this.unite(known, childType);
    else if (known === undefined) holder.fields.set(name, childType);
  }

  /** To be asked when everything has been said. */
  of(type: string): Layout {
    const found = this.classOf(type);
    found.layout ??= this.layoutFrom(found);
    return found.layout;
  }

  private layoutFrom({ fields }: LayoutClass): Layout {
    const slots = new Map([...fields.keys()].map((name, index) => [name, fieldsFrom + index]));
    const template: Row = new Array<unknown>(fieldsFrom + slots.size).fill(undefined);
    return {
      slot: (name) => slots.get(name),
      child: (name) => {
        const type = fields.get(name);
        return type === undefined ? undefined : this.of(type);
      },
      childType: (name) => fields.get(name),
      template,
    };
  }

  private classOf(type: string): LayoutClass {
    const known = this.classes.get(type);
    if (known) return representative(known);
    const made: LayoutClass = { fields: new Map(), into: undefined, layout: undefined };
    this.classes.set(type, made);
    const facts = this.schema.type(type);
    if (facts && facts.kind !== 'object') for (const member of facts.possible) this.unite(type, member);
    return representative(made);
  }

  private unite(a: string, b: string): void {
    const to = this.classOf(a);
    const from = this.classOf(b);
    if (to === from) return;
    from.into = to;
    const alike: [string, string][] = [];
    for (const [name, childType] of from.fields) {
      const known = to.fields.get(name);
      if (known === undefined) to.fields.set(name, childType);
      else if (childType !== undefined) alike.push([known, childType]);
    }
    // Afterwards: uniting these may bring the two classes themselves into a third.
    for (const [one, other] of alike) this.unite(one, other);
  }
}

interface LayoutClass {
  fields: Map<string, string | undefined>;
  into: LayoutClass | undefined;
  layout: Layout | undefined;
}

function representative(found: LayoutClass): LayoutClass {
  let last = found;
  while (last.into) last = last.into;
  return last;
}
