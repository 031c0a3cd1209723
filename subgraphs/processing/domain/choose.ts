import type { Rule } from './requirements.ts';

interface Choosable {
  id: string;
  requirements: readonly { rule: Rule }[];
}

/**
 * The services to judge images for: those asked for in the order asked or, when none is named, all that some image could
 * meet. One that is not run on images of one's own, or does not say what it needs, is judged only when it is named.
 */
export function chosen<Service extends Choosable>(
  services: readonly Service[],
  ids: readonly string[] | null,
): { services: Service[]; unknown: string[] } {
  if (ids === null) return { services: services.filter(canBeMet), unknown: [] };
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    services: ids.flatMap((id) => byId.get(id) ?? []),
    unknown: ids.filter((id) => !byId.has(id)),
  };
}

function canBeMet({ requirements }: Choosable): boolean {
  return requirements.length > 0 && !requirements.some(({ rule }) => rule.kind === 'NEVER');
}
