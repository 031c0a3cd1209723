/** Puts what the project ships into the tables: rules, names, offers, demo accounts and the images it makes up. */
import { sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { getTableColumns } from 'drizzle-orm';
import type { Transaction } from '../../kit/database/types.ts';
import { factsVersion, readFacts, type FactsPart } from '../../kit/facts.ts';
import { fold } from '../../kit/fold.ts';
import { fromRoot } from '../../kit/package-root.ts';
import type { Provenance } from '../../kit/provenance.ts';
import { normaliseItem } from '../../kit/stac.ts';
import type { Validity } from '../domain/records/rules.ts';
import { unitsToM2 } from '../domain/amounts.ts';
import { syntheticItems, syntheticVersion } from '../domain/synthetic/scenes.ts';
import { importScenes } from '../import/scenes.ts';
import * as access from './tables/access-rules.ts';
import { freeMailDomains } from './tables/joining.ts';
import * as people from './tables/people.ts';
import * as prices from './tables/rules.ts';
import * as catalogue from './tables/scenes.ts';

const file = (name: string): URL => fromRoot(`subgraphs/imagery/facts/${name}.json`);

/** All parts, in the order in which they lean on each other. */
export function imageryFacts(): FactsPart[] {
  return [
    part('rules', 2, ['quota-rules', 'tariffs', 'order-rules', 'categories', 'charter'], seedRules),
    part('offers', 1, ['offers', 'programmes'], seedOffers),
    part('organisations', 1, ['institutions', 'demo'], seedOrganisations),
    part('joining', 1, ['joining'], seedJoining),
    syntheticScenes(),
  ];
}

function part(name: string, code: number, files: string[], apply: FactsPart['apply']): FactsPart {
  return { name, version: factsVersion(...files.map(file)), code, apply };
}

type Insert<Table extends PgTable> = Table['$inferInsert'];

/**
 * Insert, or update where the row is there already, in one statement.
 * @param kept columns that an update leaves as they are: the end of a rule whose successor the office has set.
 */
async function put<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  keys: (keyof Insert<Table>)[],
  rows: Insert<Table>[],
  kept: string[] = [],
) {
  if (rows.length === 0) return;
  const columns = getTableColumns(table);
  const set: Record<string, SQL> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!keys.includes(name as keyof Insert<Table>) && !kept.includes(name))
      set[name] = sql`excluded.${sql.identifier(column.name)}`;
  }
  const target = keys.map((key) => {
    const column = columns[key as string];
    if (!column) throw new Error(`no column ${String(key)}`);
    return column;
  });
  const insert = tx.insert(table).values(rows);
  await (Object.keys(set).length > 0 ? insert.onConflictDoUpdate({ target, set: set }) : insert.onConflictDoNothing());
}

interface RuleFact {
  id: string;
  revision: number;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

interface QuotaRuleFact extends RuleFact {
  mission: string;
  category: string;
  unit: string;
  limit: string;
  km2PerUnit: string;
  scope: string;
  period: string | null;
}

interface TariffFact extends RuleFact {
  mission: string;
  category: string;
  kind: string | null;
  regime: string;
  perKm2: string | null;
  currency: string;
  tranches: Array<{ credits: number; price: string }>;
}

interface OrderRuleFact extends RuleFact {
  mission: string;
  category: string | null;
  kind: string | null;
  minimumKm2: string;
  stereoFactor: string;
}

interface CategoriesFact {
  rules: Array<{ kinds: string[] } & Omit<Insert<typeof access.categoryRules>, 'kind'>>;
  countries: { regions: Record<string, string[]>; provenance: Provenance };
  terms: Insert<typeof access.categoryTerms>[];
}

interface CharterFact {
  charter: Omit<Insert<typeof access.charterTexts>, 'validFrom' | 'validTo' | 'askedTo'> & { validity: Validity };
  licences: Insert<typeof access.licences>[];
  settings: Insert<typeof access.settings>[];
}

const validityOf = ({ validity }: { validity: Validity }) => ({
  validFrom: validity.start,
  validTo: validity.end,
  askedTo: validity.end,
});

const firstRevisions = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ revision: 1, ...row }));

async function seedRules(tx: Transaction): Promise<void> {
  const quotaRules = readFacts<QuotaRuleFact[]>(file('quota-rules')).map((rule) => ({
    ...rule,
    limitM2: unitsToM2(rule.limit, unitsToM2(rule.km2PerUnit, 1_000_000n)),
    m2PerUnit: unitsToM2(rule.km2PerUnit, 1_000_000n),
    ...validityOf(rule),
  }));
  await put(tx, prices.quotaRules, ['id'], quotaRules, ['validTo']);
  const tariffs = readFacts<TariffFact[]>(file('tariffs'));
  const priced = tariffs.map((tariff) => ({ ...tariff, pricePerKm2: tariff.perKm2, ...validityOf(tariff) }));
  await put(tx, prices.tariffs, ['id'], priced, ['validTo']);
  const tranches = tariffs.flatMap(({ id, tranches: packs }) => packs.map((pack) => ({ tariffId: id, ...pack })));
  await put(tx, prices.tranches, ['tariffId', 'credits'], tranches);
  const orderRules = readFacts<OrderRuleFact[]>(file('order-rules')).map((rule) => ({
    ...rule,
    minimumM2: unitsToM2(rule.minimumKm2, 1_000_000n),
    ...validityOf(rule),
  }));
  await put(tx, prices.orderRules, ['id'], orderRules, ['validTo']);
  const { rules, countries, terms } = readFacts<CategoriesFact>(file('categories'));
  const categories = rules.flatMap(({ kinds, ...rule }) => kinds.map((kind) => ({ kind, ...rule })));
  await put(tx, access.categoryRules, ['kind', 'region', 'revision'], firstRevisions(categories), ['validTo']);
  const { regions, provenance } = countries;
  const codes = Object.entries(regions).flatMap(([region, list]) => list.map((code) => ({ code, region, provenance })));
  await put(tx, access.countries, ['code', 'revision'], firstRevisions(codes), ['validTo']);
  await put(tx, access.categoryTerms, ['category', 'mission', 'revision'], firstRevisions(terms), ['validTo']);
  const { charter, licences, settings } = readFacts<CharterFact>(file('charter'));
  await put(tx, access.charterTexts, ['version'], [{ ...charter, ...validityOf(charter) }], ['validTo']);
  await put(tx, access.licences, ['id'], licences, ['validTo']);
  await put(tx, access.settings, ['name', 'revision'], firstRevisions(settings), ['validTo']);
  await tx.execute(sql`update imagery.rule_revision set counter = counter + 1`);
}

async function seedOffers(tx: Transaction): Promise<void> {
  const numbered = <Fact>(facts: Fact[]) => facts.map((fact, position) => ({ ...fact, position }));
  await put(
    tx,
    catalogue.offers,
    ['id'],
    numbered(readFacts<Omit<Insert<typeof catalogue.offers>, 'position'>[]>(file('offers'))),
  );
  const programmes = readFacts<Omit<Insert<typeof catalogue.coverageProgrammes>, 'position'>[]>(file('programmes'));
  await put(tx, catalogue.coverageProgrammes, ['id'], numbered(programmes));
}

interface JoiningFact {
  settings: Insert<typeof access.settings>[];
  freeMail: { domains: string[]; provenance: Provenance };
}

async function seedJoining(tx: Transaction): Promise<void> {
  const { settings, freeMail } = readFacts<JoiningFact>(file('joining'));
  await put(tx, access.settings, ['name', 'revision'], firstRevisions(settings), ['validTo']);
  const { domains, provenance } = freeMail;
  await put(tx, freeMailDomains, ['domain'], domains.map((domain) => ({ domain, provenance }))); // prettier-ignore
  await tx.execute(sql`update imagery.rule_revision set counter = counter + 1`);
}

interface OrganisationFact extends Omit<Insert<typeof people.organisations>, 'searchText'> {
  membership?: Omit<Insert<typeof people.memberships>, 'organisationId'>;
  charter?: Omit<Insert<typeof people.charters>, 'organisationId'>;
}

interface AccountFact extends Insert<typeof people.accounts> {
  roles: string[];
}

async function seedOrganisations(tx: Transaction): Promise<void> {
  const demo = readFacts<{ organisations: OrganisationFact[]; accounts: AccountFact[] }>(file('demo'));
  const organisations = [...readFacts<OrganisationFact[]>(file('institutions')), ...demo.organisations];
  const named = organisations.map((fact) => ({ ...fact, searchText: fold(`${fact.name} ${fact.acronym ?? ''}`) }));
  await put(tx, people.organisations, ['id'], named);
  // What people did since, such as signing anew, stays: these rows are only added where they are missing.
  const memberships = organisations.flatMap(({ id, membership }) =>
    membership ? [{ ...membership, organisationId: id }] : [],
  );
  await tx.insert(people.memberships).values(memberships).onConflictDoNothing();
  const charters = organisations.flatMap(({ id, charter }) => (charter ? [{ ...charter, organisationId: id }] : []));
  await tx.insert(people.charters).values(charters).onConflictDoNothing();
  await tx.insert(people.accounts).values(demo.accounts).onConflictDoNothing();
  const roles = demo.accounts.flatMap(({ id, roles: names }) => names.map((role) => ({ accountId: id, role })));
  await tx.insert(people.accountRoles).values(roles).onConflictDoNothing();
}

/** Scenes in one batch: an embedded database is not yet open to anybody while its facts are put in. */
const scenesPerBatch = 150;

function syntheticScenes(): FactsPart {
  return {
    name: 'synthetic scenes',
    version: syntheticVersion,
    code: 1,
    async apply(tx) {
      const items = syntheticItems().map((item) => normaliseItem(item).item);
      await tx.execute(sql`
        delete from imagery.scenes where synthetic and not id = any(${sql.param(items.map(({ id }) => id))}::text[])`);
      for (let from = 0; from < items.length; from += scenesPerBatch) {
        await importScenes(tx, items.slice(from, from + scenesPerBatch));
      }
    },
  };
}
