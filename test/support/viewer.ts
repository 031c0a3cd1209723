import type { Viewer } from '../../subgraphs/kit/identity.ts';

/** Somebody signed in, of whom no more is known than what is given, until the year 2100. */
export function viewerOf(viewer: Partial<Viewer>): Viewer {
  return {
    subject: 'somebody',
    account: null,
    email: null,
    emailVerified: false,
    roles: [],
    expiresAt: 4_102_444_800,
    ...viewer,
  };
}
