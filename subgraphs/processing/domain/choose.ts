/**
 * The services to judge images for: those asked for in the order asked or, when none is named, all of them, because who
 * wonders what can be run also wants to know why the rest cannot.
 */
export function chosen<Service extends { id: string }>(
  services: readonly Service[],
  ids: readonly string[] | null,
): { services: readonly Service[]; unknown: string[] } {
  if (ids === null) return { services, unknown: [] };
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    services: ids.flatMap((id) => byId.get(id) ?? []),
    unknown: ids.filter((id) => !byId.has(id)),
  };
}
