import { connectionOf, pageSize, type Connection } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import { badInput } from '../../kit/errors.ts';
import { checkedText } from '../../kit/text.ts';
import { referenceMax } from '../domain/limits.ts';
import type { Context } from '../context.ts';
import { countRequests, listRequests, type Owner, type RequestPage, type Visible } from '../data/requests.ts';
import { isOffice } from '../domain/access.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { RequestStatus } from '../domain/contract.generated.ts';
import { statusesWaitingFor } from '../domain/transitions.ts';
import { refuseUnlessOfficeAsks } from './office.ts';

interface PageArguments {
  status?: readonly RequestStatus[] | null | undefined;
  first: number;
  after?: string | null | undefined;
}

interface ListArguments extends PageArguments {
  waitingForMe: boolean;
  paymentReference?: string | null | undefined;
}

const order = 'CHANGED';

function pageOf({ status = null, first, after }: PageArguments): RequestPage {
  const position = after ? decodeCursor(after, order, ['instant', 'text']) : null;
  return { status, limit: pageSize(first) + 1, after: position };
}

const cursorOf = ({ changedAt, id }: RequestRecord): string => encodeCursor(order, [changedAt, id]);

/** The requests of an account or an organisation; whoever calls has judged that they may be seen. */
export async function requestsOfOwner(
  { loaders }: Context,
  owner: Owner,
  id: string,
  args: PageArguments,
): Promise<Connection<RequestRecord>> {
  const page = pageOf(args);
  const { first, after } = args;
  const rows = await loaders.requestsOf({ owner, ...page }).load(id);
  const totalCount = () => loaders.requestCountOf({ owner, status: page.status }).load(id);
  return connectionOf({ rows, first, after, cursorOf, totalCount });
}

/** @throws ARGUMENT_INVALID for none, TEXT_TOO_LONG for what can be none. */
function referenceAsked(paymentReference: string): string {
  const reference = checkedText(paymentReference.trim(), ['paymentReference'], referenceMax);
  if (reference !== '') return reference;
  throw badInput('ARGUMENT_INVALID', {
    needed: `paymentReference must be 1 to ${referenceMax} characters`,
    found: '0',
  });
}

/** What whoever asks may see. */
export async function visibleRequests(
  context: Context,
  { waitingForMe, paymentReference, ...args }: ListArguments,
): Promise<Connection<RequestRecord>> {
  const { db, loaders } = context;
  const asker = await loaders.asker();
  const { account, roles } = asker;
  // Of a payment the operator is told nothing, so that nobody but the office may look for one.
  const isOfPayment = paymentReference !== null && paymentReference !== undefined;
  if (isOfPayment) await refuseUnlessOfficeAsks(context);
  const visible: Visible = {
    accountId: account?.id ?? null,
    organisationId: account && roles.includes('REFERENT') ? account.organisationId : null,
    isOffice: isOffice(asker),
    isOperator: roles.includes('OPERATOR'),
  };
  const staff = roles.filter((role) => role === 'OFFICE' || role === 'OPERATOR');
  const member = roles.filter((role) => role === 'MEMBER');
  const waiting = waitingForMe ? { asStaff: statusesWaitingFor(staff), asMember: statusesWaitingFor(member) } : null;
  const reference = isOfPayment ? referenceAsked(paymentReference) : null;
  const page = { ...pageOf(args), paymentReference: reference };
  const { first, after } = args;
  const rows = await listRequests(db, visible, waiting, page);
  const totalCount = () => countRequests(db, visible, waiting, page);
  return connectionOf({ rows, first, after, cursorOf, totalCount });
}
