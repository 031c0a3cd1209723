/** What the hub writes to people, in both languages: whoever reads was seldom the one who asked. */
import type { Mail } from '../mail/mailer.ts';
import type { MembershipRole } from './contract.generated.ts';

interface Letter {
  to: string;
  fullName: string;
  organisation: string;
}

interface CodeLetter extends Letter {
  organisationId: string;
  code: string;
  expiresAt: Date;
}

/** To the referent-to-be: prove this address. */
export function confirmationMail(letter: CodeLetter): Mail {
  const { to, fullName, organisation, organisationId, code, expiresAt } = letter;
  return {
    to,
    subject: `Confirmez votre adresse / Confirm your address – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      `${organisation} demande à adhérer au dispositif et vous nomme référent. Pour confirmer cette adresse, donnez le code ci-dessous (organisme ${organisationId}). Si vous n'attendiez pas ce message, ne faites rien.`,
      `Hello ${fullName},`,
      `${organisation} asks to become a member and names you as its referent. To confirm this address, give the code below (organisation ${organisationId}). If you did not expect this message, do nothing.`,
      codeLines(code, expiresAt),
    ),
  };
}

/** To the legal representative: read, and sign. */
export function signatureMail(
  letter: CodeLetter & {
    referent: string;
    charter: { version: string; url: string };
    licences: ReadonlyArray<{ title: string; url?: string | null }>;
  },
): Mail {
  const { to, fullName, organisation, organisationId, code, expiresAt, referent, charter, licences } = letter;
  const texts = licences.map(({ title, url }) => (url ? `- ${title} : ${url}` : `- ${title}`));
  return {
    to,
    subject: `Charte à signer / Charter to be signed – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      `${referent}, référent de ${organisation}, vous nomme représentant légal. Avec le code ci-dessous vous signez la charte et les licences des produits (organisme ${organisationId}). Qui le donne signe pour l'organisme : ne le transmettez pas.`,
      `Hello ${fullName},`,
      `${referent}, referent of ${organisation}, names you as its legal representative. With the code below you sign the charter and the product licences (organisation ${organisationId}). Whoever gives it signs for the organisation: do not pass it on.`,
      [`Charte / Charter, version ${charter.version} : ${charter.url}`, ...texts].join('\n'),
      codeLines(code, expiresAt),
    ),
  };
}

/** To the referent: what the office decided. */
export function decisionMail(letter: Letter & { accepted: boolean; reason: string | null }): Mail {
  const { to, fullName, organisation, accepted, reason } = letter;
  return {
    to,
    subject: `${accepted ? 'Adhésion acceptée / Membership accepted' : 'Adhésion refusée / Membership refused'} – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      accepted
        ? `l'adhésion de ${organisation} est acceptée et votre compte est ouvert. Vous activez ceux de vos collègues.`
        : `l'adhésion de ${organisation} est refusée.`,
      `Hello ${fullName},`,
      accepted
        ? `the membership of ${organisation} is accepted, and your account is open. You activate those of your colleagues.`
        : `the membership of ${organisation} is refused.`,
      ...(reason === null ? [] : [`Motif / Reason : ${reason}`]),
    ),
  };
}

/**
 * To an address for which an account was asked, whether or not there is one: whoever asked is not told, and whoever reads
 * the mails of the address is.
 */
export function accountMail(letter: Letter & { isThere: boolean }): Mail {
  const { to, fullName, organisation, isThere } = letter;
  return {
    to,
    subject: `Compte demandé / Account asked for – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      isThere
        ? `un compte a été demandé à cette adresse auprès de ${organisation}. Elle en a déjà un : rien n'a changé. Connectez-vous avec cette adresse, ou écrivez à votre référent.`
        : `un compte a été demandé à cette adresse auprès de ${organisation}. Votre référent doit l'activer. Si vous n'attendiez pas ce message, prévenez-le.`,
      `Hello ${fullName},`,
      isThere
        ? `an account was asked for at this address with ${organisation}. It has one already: nothing has changed. Sign in with this address, or write to your referent.`
        : `an account was asked for at this address with ${organisation}. Your referent has to activate it. If you did not expect this message, tell them.`,
    ),
  };
}

/** To somebody whom the office has named to stand for an organisation. */
export function namedMail(letter: Letter & { role: MembershipRole }): Mail {
  const { to, fullName, organisation, role } = letter;
  const isReferent = role === 'REFERENT';
  return {
    to,
    subject: `${isReferent ? 'Vous êtes référent / You are the referent' : 'Vous êtes représentant légal / You are the legal representative'} – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      isReferent
        ? `le guichet vous a nommé référent de ${organisation}. Connectez-vous avec cette adresse : vous activez les comptes de vos collègues.`
        : `le guichet vous a nommé représentant légal de ${organisation}. Vous signez la charte et les licences quand elles sont à renouveler.`,
      `Hello ${fullName},`,
      isReferent
        ? `the office has named you the referent of ${organisation}. Sign in with this address: you activate the accounts of your colleagues.`
        : `the office has named you the legal representative of ${organisation}. You sign the charter and the licences when they are to be renewed.`,
    ),
  };
}

function codeLines(code: string, expiresAt: Date): string {
  const until = expiresAt.toISOString().slice(0, 16).replace('T', ' ');
  return `Code : ${code}\nValable jusqu'au / Valid until : ${until} UTC`;
}

function paragraphs(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}
