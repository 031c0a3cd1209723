/** The office sets who is let in, and on what terms: a new revision each time. */
import type {
  CategoryRuleInput,
  CategoryTermsInput,
  CharterInput,
  CountryRegionInput,
  LicenceInput,
} from '../domain/contract.generated.ts';
import {
  newCategoryRule,
  newCategoryTerms,
  newCharter,
  newCountryRegion,
  newLicence,
} from '../domain/new-access-rule.ts';
import type { Acting, Outcome } from './mutation.ts';
import { foundOf, setRule } from './set-rules.ts';

/** Answers with the charter's revision, such as `charter-2`. */
export function setCharter(acting: Acting, input: CharterInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setCharter', key, body: input }, () => newCharter(input, foundOf(input)));
}

/** Answers with what the licence is signed by, such as `pleiades-licence-2`. */
export function setLicence(acting: Acting, input: LicenceInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setLicence', key, body: input }, () => newLicence(input, foundOf(input)));
}

/** Answers with what the rule is about and its revision, such as `municipal-fr-category-2`. */
export function setCategoryRule(acting: Acting, input: CategoryRuleInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setCategoryRule', key, body: input }, () =>
    newCategoryRule(input, foundOf(input)),
  );
}

/** Answers with the country and its revision, such as `gb-region-2`. */
export function setCountryRegion(acting: Acting, input: CountryRegionInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setCountryRegion', key, body: input }, () =>
    newCountryRegion(input, foundOf(input)),
  );
}

/** Answers with what the terms are about and their revision, such as `scientist-fr-pleiades-terms-2`. */
export function setCategoryTerms(acting: Acting, input: CategoryTermsInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setCategoryTerms', key, body: input }, () =>
    newCategoryTerms(input, foundOf(input)),
  );
}
