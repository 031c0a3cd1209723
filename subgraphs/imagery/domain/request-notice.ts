/** What the database says with each step of a request: enough to know whom it concerns, before anything is read. */
import { isOffice, isStaff, type Asker } from './access.ts';

export interface RequestNotice {
  id: string;
  /** Whose it is, and in which organisation. */
  account: string;
  organisation: string;
  accepted: boolean;
}

/** A notice as it is said; null for any other text. */
export function requestNotice(text: string): RequestNotice | null {
  try {
    const said = JSON.parse(text) as Partial<RequestNotice> | null;
    const { id, account, organisation, accepted } = said ?? {};
    const isWhole = typeof id === 'string' && typeof account === 'string' && typeof organisation === 'string';
    return isWhole ? { id, account, organisation, accepted: accepted === true } : null;
  } catch {
    return null;
  }
}

/**
 * Whether a request may be one that somebody sees: whoever is of its organisation may have become its referent since. It is
 * for whoever reads it to judge; where this says no, nothing need be read.
 */
export function mayConcern(asker: Asker, notice: RequestNotice): boolean {
  const { account } = asker;
  if (isOffice(asker) || (isStaff(asker) && notice.accepted)) return true;
  return account !== null && (account.id === notice.account || account.organisationId === notice.organisation);
}
