import { fold } from '../../kit/fold.ts';

/** A text as a part of an identifier: `Calcium Ion` is `calcium-ion`. */
export function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** The words of a camel-case name: `groundwaterMajorIons` is `groundwater major ions`. */
export function camelWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

/** The last part of a concept's URI. */
export function localName(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1);
}
