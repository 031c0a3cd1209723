/**
 * The pivot format of the in-situ network (root `{ version, producer, datasets }`), as far as this hub reads it. Looser
 * than its official schema: what can be normalised is let in. People are not read at all: contacts and privileged users
 * stay in the file.
 */
import { z } from 'zod';

const online = z.object({ urlInfo: z.string().optional(), doi: z.string().optional() }).optional();

const geometry = z.object({ type: z.string(), coordinates: z.unknown() });

const sensor = z.object({
  model: z.string().optional(),
  manufacturer: z.string().optional(),
  sensorType: z.string().optional(),
  name: z.string().optional(),
});

export const observationShape = z.object({
  observationId: z.string().regex(/^[A-Z]{4}_OBS_.+$/, 'must begin with a producer code and _OBS_'),
  processingLevel: z.string().optional(),
  temporalExtent: z.object({ dateBeg: z.string(), dateEnd: z.string() }),
  featureOfInterest: z.object({ samplingFeature: z.object({ name: z.string().min(1), geometry }) }),
  observedProperty: z.object({
    name: z.string().min(1),
    unit: z.string().optional(),
    description: z.string().optional(),
    theiaCategories: z.array(z.string()).min(1),
  }),
  procedure: z.object({ dataProduction: z.object({ sensors: z.array(sensor).optional() }).optional() }).optional(),
  result: z.object({ missingValue: z.string().optional() }).optional(),
});

const datasetShape = z.object({
  datasetId: z.string().regex(/^[A-Z]{4}_DAT_.+$/, 'must begin with a producer code and _DAT_'),
  metadata: z.object({
    title: z.string(),
    description: z.string().optional(),
    onlineResource: online,
    dataConstraint: z
      .object({
        licence: z.object({ title: z.string(), url: z.string().optional() }).optional(),
        // The misspelling is the format's.
        embargo: z.object({ duration: z.number(), priviledgedUsers: z.array(z.unknown()).optional() }).optional(),
      })
      .optional(),
    portalSearchCriteria: z
      .object({ climates: z.array(z.string()).optional(), geologies: z.array(z.string()).optional() })
      .optional(),
    spatialExtent: z.object({ geometry }).optional(),
  }),
  observations: z.array(z.unknown()),
});

export const documentShape = z.object({
  version: z.string().optional(),
  versions: z.string().optional(),
  producer: z.object({
    producerId: z.string().regex(/^[A-Z]{4}$/, 'must be four capital letters'),
    name: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
    email: z.string().optional(),
    contacts: z.array(z.object({ person: z.object({ email: z.string().optional() }).optional() })).optional(),
    onlineResource: online,
  }),
  datasets: z.array(datasetShape),
});

export type PivotDocument = z.infer<typeof documentShape>;
export type PivotDataset = PivotDocument['datasets'][number];
export type PivotObservation = z.infer<typeof observationShape>;
