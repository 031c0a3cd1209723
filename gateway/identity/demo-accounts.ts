/** The people of the demonstration, one for each category of user and each role. */
export const demoRoles = [
  'scientist',
  'scientist-eu',
  'public-actor',
  'private-rnd',
  'referent',
  'office',
  'operator',
] as const;

export type DemoRole = (typeof demoRoles)[number];

/** What an issuer says of a person. */
export interface Claims {
  sub: string;
  account: string;
  email: string;
  email_verified: boolean;
  roles: string[];
}

/** Roles that an issuer vouches for; all others follow from the account. */
const vouched: Partial<Record<DemoRole, string[]>> = { office: ['OFFICE'], operator: ['OPERATOR'] };

export function isDemoRole(role: string): role is DemoRole {
  return (demoRoles as readonly string[]).includes(role);
}

/** What the development issuer says of a demo account. Their addresses are of a domain that nobody can own. */
export function claimsOf(role: DemoRole): Claims {
  return {
    sub: `demo:${role}`,
    account: `acc-${role}`,
    email: `${role}@demo.example`,
    email_verified: true,
    roles: vouched[role] ?? [],
  };
}
