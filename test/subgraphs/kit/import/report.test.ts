import { describe, expect, it } from 'vitest';
import { addRefusal, describeReport, emptyReport } from '../../../../subgraphs/kit/import/report.ts';

const sodium = () => ({ ...emptyReport('line', ['observations'], true), read: 1318 });

describe('the report of an import in lines', () => {
  it('has the sums first, then what was read otherwise, then what was refused', () => {
    const report = { ...sodium(), counts: { observations: { new: 1310, updated: 3, unchanged: 4 } } };
    report.warnings.push({ code: 'DECIMAL_COMMA', field: 'Na', count: 2, message: '2 values have a decimal comma' });
    addRefusal(report, { index: 1041, place: 'line 1041', reason: 'not a number: "?"' });
    expect(describeReport(report)).toEqual([
      '1318 lines read',
      'observations: 1310 new, 3 updated, 4 unchanged',
      'read otherwise than it stands:',
      '  2 values have a decimal comma',
      '1 refused:',
      '  line 1041: not a number: "?"',
    ]);
  });

  it('says of an item its number and its place', () => {
    const report = { ...emptyReport('item', ['scenes'], false), read: 1 };
    addRefusal(report, { index: 0, place: '$.features[0]', reason: 'no time' });
    expect(describeReport(report)).toEqual([
      '1 item read',
      'scenes: 0 new, 0 updated, 0 unchanged',
      '1 refused:',
      '  item 0 at $.features[0]: no time',
    ]);
  });

  it('says why a strict import stored nothing', () => {
    const report = { ...sodium(), stored: false };
    expect(describeReport(report)[1]).toBe('nothing was stored, because --strict asks for a file without fault');
    addRefusal(report, { index: 7, place: 'line 7', reason: 'no date' });
    expect(describeReport(report)[1]).toBe('nothing was stored, because lines were refused and --strict asks for all or none'); // prettier-ignore
  });

  it('keeps the first hundred refusals, and counts the others', () => {
    const report = sodium();
    for (let line = 1; line <= 250; line += 1) addRefusal(report, { index: line, place: `line ${line}`, reason: 'empty' }); // prettier-ignore
    expect([report.refusedCount, report.refused.length, report.refused.at(-1)?.index]).toEqual([250, 100, 100]);
    expect(describeReport(report).at(-1)).toBe('  and 150 more');
  });
});
