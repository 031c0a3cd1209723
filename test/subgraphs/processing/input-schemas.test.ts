import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';

interface Input {
  name: string;
  schema: object;
  default: unknown;
}

const folder = fromRoot('subgraphs/processing/facts/services/');
const services = readdirSync(folder).map((name) => {
  const fact = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { id: string; inputs: Input[] };
  return { name, ...fact };
});
const inputs = services.flatMap(({ id, inputs: list }) => list.map((input) => ({ service: id, ...input })));

describe('inputs of the services', () => {
  it('are described under the id of their file', () => {
    expect(services.map(({ id }) => `${id}.json`)).toEqual(services.map(({ name }) => name));
  });

  // `format` says what a text is; checking dates would need a plugin.
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

  it.each(inputs)('$service.$name has a JSON schema that takes its default', ({ schema, default: value }) => {
    const validate = ajv.compile(schema);
    expect(value === null || validate(value)).toBe(true);
  });
});
