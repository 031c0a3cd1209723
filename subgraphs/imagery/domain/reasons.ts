/** Why something is refused: codes that a client can switch on, with words in both languages. */
import type { Localised } from '../../kit/language.ts';

/** The words of each code, as the project's list of labels has them. */
export const reasonWords = {
  SIGN_IN_REQUIRED: { en: 'Sign-in required', fr: 'Connexion nécessaire' },
  NOT_ELIGIBLE: { en: 'Not eligible', fr: 'Non éligible' },
  CHARTER_EXPIRED: { en: 'Charter to be renewed', fr: 'Charte à renouveler' },
  LICENCE_NOT_SIGNED: { en: 'Product licence not signed', fr: 'Licence du produit non signée' },
  PURPOSE_REQUIRED: { en: 'Purpose (R&D) must be stated', fr: 'Finalité (R&D) à préciser' },
  COMMERCIAL_USE_FORBIDDEN: { en: 'Licence excludes commercial use', fr: 'Usage commercial exclu par la licence' },
  PARTNER_REQUIRED: { en: 'French institutional partner required', fr: 'Partenaire institutionnel français exigé' },
  MISSION_REVIEW_PENDING: {
    en: 'Review by CNES or Airbus pending',
    fr: 'Examen par le CNES ou Airbus en cours',
  },
  ARCHIVE_ONLY: { en: 'Archive orders only', fr: "Commande d'archive seulement" },
  ALREADY_IN_CATALOGUE: { en: 'Already in the catalogue (free)', fr: 'Déjà disponible au catalogue (gratuit)' },
  WINDOW_ENDED: {
    en: 'The window of the tasking has ended',
    fr: 'La fenêtre de la programmation est passée',
  },
  BUDGET_EXHAUSTED: {
    en: 'What the scheme gives for free is spent for this period',
    fr: 'L’enveloppe gratuite du dispositif est épuisée pour cette période',
  },
  NO_TARIFF: { en: 'No published tariff: contact DINAMIS', fr: 'Pas de tarif publié : contacter DINAMIS' },
} as const satisfies Record<string, Localised>;

export type ReasonCode = keyof typeof reasonWords;

export interface Reason {
  code: ReasonCode;
  message: Localised;
  required: string | null;
  found: string | null;
  helpUrl: string | null;
}

/** A reason in the words of its code; what was needed and what was found where a person could not guess it. */
export function reason(
  code: ReasonCode,
  { required = null, found = null, helpUrl = null }: Partial<Pick<Reason, 'required' | 'found' | 'helpUrl'>> = {},
): Reason {
  return { code, message: reasonWords[code], required, found, helpUrl };
}
