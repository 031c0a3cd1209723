export type ServiceStatus = 'ENABLED' | 'DISABLED' | 'MAINTENANCE' | 'FORBIDDEN';

/** How a service stands for an audience: `ANYONE`, `SIGNED_IN`, or a role such as `OFFICE`. */
export interface StatusRule {
  audience: string;
  status: ServiceStatus;
}

/**
 * The status as this viewer sees it: the rule for one of their roles, else the one for whoever has signed in, else the
 * one for anyone. A service without a rule for the viewer is not open to them.
 */
export function statusFor(viewer: { roles: readonly string[] } | null, rules: readonly StatusRule[]): ServiceStatus {
  const audiences = viewer ? [...viewer.roles, 'SIGNED_IN', 'ANYONE'] : ['ANYONE'];
  for (const audience of audiences) {
    const rule = rules.find((candidate) => candidate.audience === audience);
    if (rule) return rule.status;
  }
  return 'FORBIDDEN';
}
