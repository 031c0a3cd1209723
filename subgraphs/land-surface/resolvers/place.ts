import { inLanguage, type Language } from '../../kit/language.ts';
import type { Place, PlaceShare } from '../../kit/places.ts';

/** A place of the gazetteer as the contract has it; with its share where it was found under a footprint. */
export function placeModel({ code, name, kind, bbox, ...found }: Place | PlaceShare, language: Language) {
  return {
    code,
    name: inLanguage(name, null, language),
    kind: kind.toLowerCase(),
    bbox: [...bbox],
    share: 'share' in found ? found.share : null,
  };
}
