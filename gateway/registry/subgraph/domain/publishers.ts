interface Publisher {
  id: string;
  hubs: readonly string[];
}

interface Published {
  ownerId: string | null;
}

/** The parts of the graph that the centres of a hub publish. */
export function publishedFor<Part extends Published>(
  hub: string,
  centres: readonly Publisher[],
  parts: readonly Part[],
): Part[] {
  const ofHub = new Set(centres.filter(({ hubs }) => hubs.includes(hub)).map(({ id }) => id));
  return parts.filter(({ ownerId }) => ownerId !== null && ofHub.has(ownerId));
}
