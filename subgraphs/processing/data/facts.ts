import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../kit/database/types.ts';
import { applyFacts, factsVersion, readFacts } from '../../kit/facts.ts';
import type { Localised } from '../../kit/language.ts';
import { fromRoot } from '../../kit/package-root.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { Rule } from '../domain/requirements.ts';
import { costRules, creditRules, infrastructures, requirements, services, statusRules } from './tables.ts';

interface RequirementFact {
  code: string;
  message: Localised;
  rule: Rule;
  after: string[];
  provenance: Provenance;
}

type ServiceFact = Omit<typeof services.$inferInsert, 'infrastructureId'> & {
  infrastructure: string | null;
  requirements: RequirementFact[];
  status: Array<Omit<typeof statusRules.$inferInsert, 'serviceId'>>;
  cost: { unit: 'CPU_SECOND' | 'UNIT'; perImage: number; provenance: Provenance } | null;
};

type CreditFact = Omit<typeof creditRules.$inferInsert, 'granted'> & { granted: number };

const folder = fromRoot('subgraphs/processing/facts/');
const file = (name: string): URL => new URL(name, folder);
const infrastructureFile = file('infrastructures.json');
const reasonsFile = file('reasons.json');
const creditFile = file('credit.json');

/** Puts the services the project ships, and the rules about them, into the hub's tables. */
export async function seedProcessing(db: Database): Promise<void> {
  const serviceFiles = readdirSync(file('services/'))
    .sort()
    .map((name) => file(`services/${name}`));
  await applyFacts(db, {
    schema: 'processing',
    parts: [
      {
        name: 'services',
        version: factsVersion(infrastructureFile, reasonsFile, ...serviceFiles),
        code: 1,
        apply: (tx) => seedServices(tx, serviceFiles),
      },
      { name: 'credit', version: factsVersion(creditFile), code: 1, apply: seedCredit },
    ],
  });
}

async function seedServices(tx: Transaction, files: URL[]): Promise<void> {
  const labels = readFacts<Record<string, Localised>>(reasonsFile);
  const facts = files.map((url) => readFacts<ServiceFact>(url));
  await tx
    .insert(infrastructures)
    .values(readFacts<Array<typeof infrastructures.$inferInsert>>(infrastructureFile))
    .onConflictDoUpdate({ target: infrastructures.id, set: excluded('name', 'host', 'provenance') });
  await tx
    .insert(services)
    .values(facts.map(({ infrastructure, ...service }) => ({ ...service, infrastructureId: infrastructure })))
    .onConflictDoUpdate({
      target: services.id,
      // `runnable` is not among them: what an operator connected since stays connected.
      set: {
        ...excluded(
          'title',
          'description',
          'version',
          'kind',
          'inputs',
          'outputs',
          'licence',
          'hubs',
          'correspondents',
        ),
        ...excluded('developers', 'contributors', 'provenance'),
        softwareLicence: sql`excluded.software_licence`,
        infrastructureId: sql`excluded.infrastructure_id`,
        landingPage: sql`excluded.landing_page`,
        processUrl: sql`excluded.process_url`,
      },
    });
  // Requirements have no life of their own: those of a shipped service are what its file says.
  const ids = sql.param(facts.map(({ id }) => id));
  await tx.execute(sql`delete from ${requirements} where service_id = any(${ids})`);
  await tx.insert(requirements).values(
    facts.flatMap(({ id, requirements: list }) =>
      list.map((requirement, position) => ({
        ...requirement,
        serviceId: id,
        position,
        label: labelOf(labels, requirement.code),
      })),
    ),
  );
  await tx
    .insert(statusRules)
    .values(facts.flatMap(({ id, status }) => status.map((rule) => ({ ...rule, serviceId: id }))))
    .onConflictDoNothing();
  await tx
    .insert(costRules)
    .values(
      facts.flatMap(({ id, cost }) => (cost ? [{ ...cost, serviceId: id, perImage: BigInt(cost.perImage) }] : [])),
    )
    .onConflictDoNothing();
}

async function seedCredit(tx: Transaction): Promise<void> {
  const facts = readFacts<CreditFact[]>(creditFile);
  await tx
    .insert(creditRules)
    .values(facts.map((fact) => ({ ...fact, granted: BigInt(fact.granted) })))
    .onConflictDoNothing();
}

function labelOf(labels: Record<string, Localised>, code: string): Localised {
  const label = labels[code];
  if (!label) throw new Error(`facts/reasons.json has no label for ${code}`);
  return label;
}

/** `set name = excluded.name` for columns whose names are one word. */
function excluded<Name extends string>(...names: Name[]): Record<Name, ReturnType<typeof sql>> {
  return Object.fromEntries(names.map((name) => [name, sql`excluded.${sql.identifier(name)}`])) as Record<
    Name,
    ReturnType<typeof sql>
  >;
}
