/** What scenes are kept with, and what is offered: as the rest of the hub reads it. */
import type { Localised } from '../../../kit/language.ts';
import type { Provenance } from '../../../kit/provenance.ts';
import type { Mission, OfferAvailability } from '../contract.generated.ts';

export interface StoredLicence {
  spdx?: string | null;
  title: string;
  url?: string | null;
  commercialUse?: boolean | null;
  declaredBy?: string | null;
}

export interface StoredAsset {
  name: string;
  href: string;
  mediaType?: string | null;
  roles: string[];
  /** Bytes. */
  size?: number | null;
  checksum?: string | null;
}

/** Degrees; see `ViewGeometry` of the contract. */
export interface StoredView {
  incidenceAngle?: number | null;
  incidenceAlongTrack?: number | null;
  incidenceAcrossTrack?: number | null;
  azimuth?: number | null;
  sunAzimuth?: number | null;
  sunElevation?: number | null;
  orbit?: number | null;
  relativeOrbit?: number | null;
}

export interface StoredWarning {
  field: string;
  message: string;
}

/** A sensor as one offer has it; resolutions in metres. */
export interface SensorFact {
  code: string;
  name: string;
  resolutionMin: number | null;
  resolutionMax: number | null;
  product: string | null;
  announced: boolean;
}

export interface CoverageProgramme {
  id: string;
  title: Localised;
  mission: Mission;
  zone: Localised;
  cadence: string | null;
  editions: string[];
  provenance: Provenance;
}

export interface Offer {
  id: string;
  title: Localised;
  availability: OfferAvailability;
  sensors: SensorFact[];
  coverage: Localised | null;
  cadence: string | null;
  programme: string | null;
  url: string | null;
  supersededBy: string | null;
  provenance: Provenance;
}
