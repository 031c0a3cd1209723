import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joiningTest, type JoiningTest } from './joining/given.ts';
import {
  categoryRule,
  categoryTerms,
  charter,
  licence,
  settingAccessRules,
  type Which,
} from './setting-access-rules.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

const { set, written } = settingAccessRules(() => test);

describe('what the office sets of who is let in', () => {
  it.each<[Which, object]>([
    ['Charter', { ...charter, version: '9' }],
    ['Licence', licence],
    ['CategoryRule', categoryRule],
    ['CategoryTerms', categoryTerms],
  ])('is set by nobody else: %s', async (which, input) => {
    test.nextDay();
    const before = await written();
    for (const as of ['operator', 'referent', 'scientist'] as const) {
      expect(await set(which, input, as)).toMatchObject({ rule: null, errors: [{ code: 'OFFICE_ONLY' }] });
    }
    expect(await set(which, input, null)).toMatchObject({ rule: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(await written()).toEqual(before);
  });

  const end = '2028-01-01T00:00:00Z';
  const noEnd = 'none: it stands until another follows';
  it.each<[string, object, string, string]>([
    [
      'Charter',
      { ...charter, version: '1', validity: { start: '2027-06-01T00:00:00Z' } },
      'version',
      'one that no charter has had',
    ],
    ['Charter', { ...charter, version: ' ' }, 'version', '1 to 40 characters'],
    ['Charter', { ...charter, version: '9', validFor: 'P101Y' }, 'validFor', 'a duration such as P25Y, of 100 years at most'], // prettier-ignore
    ['Charter', { ...charter, version: '9', validFor: 'P0D' }, 'validFor', 'a duration such as P25Y, of 100 years at most'], // prettier-ignore
    ['Charter', { ...charter, version: '9', textUrl: 'http://example.org' }, 'textUrl', 'an https address'],
    ['Charter', { ...charter, version: '9', renewUrl: 'http://example.org' }, 'renewUrl', 'an https address'],
    ['Charter', { ...charter, version: '9', validity: { start: '2027-06-01T00:00:00Z', end } }, 'validity.end', noEnd],
    ['Licence', { ...licence, title: ' ' }, 'title', '1 to 300 characters'],
    ['Licence', { ...licence, declaredBy: ' ' }, 'declaredBy', '1 to 300 characters'],
    ['Licence', { ...licence, licenceUrl: 'http://example.org' }, 'licenceUrl', 'an https address'],
    ['CategoryRule', { kind: 'PRIVATE', region: 'FR' }, 'category', 'a category, or null where the scheme is not open'],
    ['CategoryRule', { ...categoryRule, source: ' ' }, 'source', '1 to 300 characters'],
    ['CategoryTerms', { ...categoryTerms, kinds: [] }, 'kinds', 'one kind at least'],
    ['CategoryTerms', { ...categoryTerms, reviewer: ' ' }, 'reviewer', '1 to 300 characters'],
    ['CategoryTerms', { ...categoryTerms, validity: { start: end, end } }, 'validity', 'an end after its start'],
  ])('is refused where it cannot stand, and nothing changes: %s %j', async (which, input, path, required) => {
    test.nextDay();
    const before = await written();
    const { rule, errors } = await set(which as Which, input);
    expect(rule).toBeNull();
    expect(errors).toMatchObject([{ code: 'RULE_INVALID', path: ['input', ...path.split('.')], required }]);
    expect(await written()).toEqual(before);
  });

  it.each<[Which, object]>([
    ['Charter', { ...charter, version: '9' }],
    ['Licence', licence],
    ['CategoryTerms', categoryTerms],
  ])('begins not in the past, and ends where the one begins that is planned: %s', async (which, input) => {
    const at = test.nextDay();
    const start = new Date(at.getTime() - 60_000).toISOString();
    const errors = [{ code: 'RULE_INVALID', path: ['input', 'validity', 'start'] }];
    expect((await set(which, { ...input, validity: { start } })).errors).toMatchObject(errors);
    const planned = '2029-01-01T00:00:00Z';
    const last = { ...input, ...('version' in input ? { version: '8' } : {}), validity: { start: planned } };
    expect((await set(which, last)).errors).toEqual([]);
    const present = await set(which, input);
    expect(present).toMatchObject({ errors: [], rule: { validity: { end: planned } } });
  });

  it('is a setting that does not end by itself: nothing could be read without it', async () => {
    test.nextDay();
    const query = `mutation ($key: ID!) { answer: setSetting(idempotencyKey: $key, input: { name: PAY_WITHIN, value: "P9D",
      validity: { end: "2028-01-01T00:00:00Z" }, source: "Decision" }) { errors { code path required } } }`;
    const { answer } = await test.ask(query, { as: 'office', variables: { key: randomUUID() } });
    expect(answer).toEqual({
      errors: [{ code: 'RULE_INVALID', path: ['input', 'validity', 'end'], required: noEnd }],
    });
  });
});
