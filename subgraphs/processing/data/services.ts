import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { CreditUnit } from '../domain/credit.ts';
import type { CostRule } from '../domain/estimate.ts';
import type { Requirement } from '../domain/requirements.ts';
import type { StatusRule } from '../domain/status.ts';
import type { InputFact, LicenceFact, OrganisationReference, OutputFact } from './tables.ts';

export interface ServiceRow {
  id: string;
  title: Localised;
  description: Localised;
  version: string | null;
  kind: 'ON_DEMAND' | 'PACKAGE' | 'MONITORING';
  inputs: InputFact[];
  outputs: OutputFact[];
  licence: LicenceFact | null;
  softwareLicence: string | null;
  infrastructure: { id: string; name: string; host: string } | null;
  hubs: string[];
  correspondents: string[];
  runnable: boolean;
  developers: OrganisationReference[];
  contributors: string[];
  landingPage: string | null;
  processUrl: string | null;
  provenance: Provenance;
  requirements: Requirement[];
  statusRules: StatusRule[];
  costRule: CostRule | null;
}

type Stored = Omit<ServiceRow, 'costRule'> & { costRule: { unit: CreditUnit; perImage: string } | null };

/**
 * Every service with its requirements in the order in which they are judged, its status rules and its cost, by id. One
 * statement: services are few, and whoever asks for one of them asks for others.
 */
export async function readServices(db: Database): Promise<ServiceRow[]> {
  const rows = await db.execute<Stored & Record<string, unknown>>(sql`
    select s.id, s.title, s.description, s.version, s.kind, s.inputs, s.outputs, s.licence,
      s.software_licence as "softwareLicence",
      (select jsonb_build_object('id', i.id, 'name', i.name, 'host', i.host)
         from processing.infrastructures i where i.id = s.infrastructure_id) as infrastructure,
      s.hubs, s.correspondents, s.runnable, s.developers, s.contributors,
      s.landing_page as "landingPage", s.process_url as "processUrl", s.provenance,
      (select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'label', r.label, 'message', r.message,
                'rule', r.rule, 'after', r.after) order by r.position), '[]')
         from processing.requirements r where r.service_id = s.id) as requirements,
      (select coalesce(jsonb_agg(jsonb_build_object('audience', t.audience, 'status', t.status) order by t.audience), '[]')
         from processing.status_rules t where t.service_id = s.id) as "statusRules",
      -- As text, because a number inside of json would lose digits.
      (select jsonb_build_object('unit', c.unit, 'perImage', c.per_image::text)
         from processing.cost_rules c where c.service_id = s.id) as "costRule"
    from processing.services s
    order by s.id collate "C"`);
  return rows.map(({ costRule, ...service }) => ({
    ...service,
    costRule: costRule && { unit: costRule.unit, perImage: BigInt(costRule.perImage) },
  }));
}
