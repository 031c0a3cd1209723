/** What a mutation refuses, as data: codes that a client can switch on, with words in both languages. */
import type { Localised } from '../../kit/language.ts';
import type { Reason } from './reasons.ts';

/** The words of the codes that are not reasons of a quote as well. */
export const userErrorWords = {
  INVALID_TRANSITION: { en: 'Step not possible in this state', fr: 'Étape impossible dans cet état' },
  PRICE_CHANGED: {
    en: 'The price has changed: ask for a new quote',
    fr: 'Le prix a changé : nouveau devis nécessaire',
  },
  ACCEPTED_TOTAL_NEEDED: { en: 'The total accepted must be given', fr: 'Le total accepté doit être indiqué' },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This key was used for another request: choose a new one',
    fr: 'Cette clé a servi à une autre demande : en choisir une nouvelle',
  },
  IDEMPOTENCY_KEY_INVALID: { en: 'Idempotency key not valid', fr: "Clé d'idempotence non valide" },
  MAILS_TOO_MANY: {
    en: 'Too many e-mails to this address: try again later',
    fr: 'Trop de courriels à cette adresse : réessayer plus tard',
  },
  REQUEST_UNKNOWN: { en: 'No such request', fr: 'Demande inconnue' },
  PAYMENT_REFERENCE_NEEDED: {
    en: 'The reference of the payment must be given',
    fr: 'La référence du paiement doit être indiquée',
  },
  PAYMENT_REFERENCE_USED: {
    en: 'This payment is that of another organisation',
    fr: 'Ce paiement est celui d’un autre organisme',
  },
  PRICE_NEEDED: { en: 'The price must be named', fr: 'Le prix doit être fixé' },
  PRICE_PUBLISHED: { en: 'The price follows from a published tariff', fr: 'Le prix découle d’un tarif publié' },
  DELIVERED_AREA_INVALID: { en: 'Delivered area not valid', fr: 'Surface livrée non valide' },
  DELIVERED_SCENES_NEEDED: {
    en: 'The scenes delivered must be given, each once',
    fr: 'Les images livrées doivent être indiquées, chacune une fois',
  },
  SCENE_NOT_ORDERED: {
    en: 'Not a scene that this request asks for',
    fr: 'Image qui ne répond pas à cette demande',
  },
  SCENE_UNKNOWN: { en: 'No such scene of this mission', fr: 'Image inconnue de cette mission' },
  RULE_INVALID: { en: 'Rule not valid', fr: 'Règle non valide' },
  AMOUNT_INVALID: { en: 'Amount not valid', fr: 'Quantité non valide' },
  QUOTA_UNKNOWN: { en: 'No such quota', fr: 'Quota inconnu' },
  CORRECTION_TOO_LARGE: {
    en: 'This would leave less than nothing used, or more than there is',
    fr: 'Il resterait moins que rien d’utilisé, ou plus qu’il n’y a',
  },
  REFUND_TOO_LARGE: {
    en: 'Not what was delivered and has not been given back',
    fr: 'Autre chose que ce qui a été livré sans être rendu',
  },
  REASON_NEEDED: { en: 'The reason must be given', fr: 'Le motif doit être indiqué' },
  OFFICE_ONLY: { en: 'For the office alone', fr: 'Réservé au guichet' },
  NOT_PROFESSIONAL_EMAIL: {
    en: 'Professional e-mail address required',
    fr: 'Adresse professionnelle exigée',
  },
  CATEGORY_MISMATCH: {
    en: 'Category does not match the organisation',
    fr: "Catégorie incompatible avec l'organisme",
  },
  ORGANISATION_UNKNOWN: { en: 'No such organisation', fr: 'Organisme inconnu' },
  ACCOUNT_UNKNOWN: { en: 'No such account', fr: 'Compte inconnu' },
  ACCOUNT_EXISTS: { en: 'This person has an account there', fr: 'Cette personne y a déjà un compte' },
  ACTS_FOR_ORGANISATION: {
    en: 'This person acts for the organisation: replace them first',
    fr: "Cette personne agit pour l'organisme : la faire remplacer d'abord",
  },
  COUNTRY_INVALID: { en: 'Country code not valid', fr: 'Code de pays non valide' },
  NAME_INVALID: { en: 'Name not valid', fr: 'Nom non valide' },
  CODE_WRONG: { en: 'Wrong code', fr: 'Code erroné' },
  CODE_ENDED: {
    en: 'This code has ended: use the newest one that was sent',
    fr: 'Ce code est caduc : utiliser le dernier envoyé',
  },
  CODE_NEEDED: { en: 'The code from the e-mail must be given', fr: 'Le code reçu par courriel doit être indiqué' },
  CHARTER_VERSION: {
    en: 'Another version of the charter is in force',
    fr: 'Une autre version de la charte est en vigueur',
  },
  LICENCE_UNKNOWN: { en: 'No such licence', fr: 'Licence inconnue' },
  MAIL_NOT_SENT: { en: 'The e-mail could not be sent: try again', fr: "Le courriel n'a pas pu partir : réessayer" },
  ASSET_UNKNOWN: { en: 'The scene has no such asset', fr: "L'image n'a pas ce fichier" },
  NOT_IN_CATALOGUE: { en: 'Not in the catalogue: to be ordered', fr: 'Absent du catalogue : à commander' },
  SEARCH_UNKNOWN: { en: 'No such search', fr: 'Recherche inconnue' },
  TOO_MANY_SEARCHES: { en: 'Too many searches are kept', fr: 'Trop de recherches enregistrées' },
  QUERY_TOO_LARGE: { en: 'The search is too large', fr: 'Recherche trop volumineuse' },
  REFERENT_ONLY: { en: 'For the referent and the office alone', fr: 'Réservé au référent et au guichet' },
} as const satisfies Record<string, Localised>;

export type UserErrorCode = keyof typeof userErrorWords;

/** As `UserError` of the contract. */
export interface UserErrorRecord {
  code: string;
  message: Localised;
  path: string[];
  required: string | null;
  found: string | null;
  helpUrl: string | null;
}

type Details = Partial<Pick<UserErrorRecord, 'path' | 'required' | 'found' | 'helpUrl'>>;

/** An error in the words of its code. */
export function userError(
  code: UserErrorCode,
  { path = [], required = null, found = null, helpUrl = null }: Details = {},
): UserErrorRecord {
  return { code, message: userErrorWords[code], path, required, found, helpUrl };
}

/** A reason against a price as an error of a mutation. */
export function errorOfReason(
  { code, message, required, found, helpUrl }: Reason,
  path: string[] = [],
): UserErrorRecord {
  return { code, message, path, required, found, helpUrl };
}

/** Thrown by an effect that changes nothing: what it refused is the mutation's answer, and its key stays free. */
export class Refused extends Error {
  readonly errors: readonly UserErrorRecord[];
  /** The request it is about, where the viewer may see it. */
  readonly requestId: string | null;
  constructor(errors: readonly UserErrorRecord[], requestId: string | null = null) {
    super(errors.map(({ code }) => code).join(', '));
    this.errors = errors;
    this.requestId = requestId;
  }
}
