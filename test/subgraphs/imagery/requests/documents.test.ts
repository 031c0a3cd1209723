import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagramOf, lifeCycles, tableOf } from '../../../../subgraphs/imagery/domain/life-cycles.ts';
import {
  nextStatuses,
  requestTransitions,
  statusesWaitingFor,
  transitionFor,
} from '../../../../subgraphs/imagery/domain/transitions.ts';
import { fromRoot } from '../../../../subgraphs/kit/package-root.ts';

describe('docs/imagery-requests.md', () => {
  const text = readFileSync(fromRoot('docs/imagery-requests.md'), 'utf8');
  const between = (name: string) =>
    text.split(`<!-- the ${name} -->\n`)[1]?.split(`\n<!-- the end of the ${name} -->`)[0];

  it('draws the steps as they are', () => {
    expect(between('diagram')).toBe(`\`\`\`mermaid\n${diagramOf(lifeCycles.REQUEST)}\n\`\`\``);
  });

  it('lists the steps as they are', () => {
    expect(between('table')).toBe(tableOf(lifeCycles.REQUEST));
  });
});

describe('the steps of a request', () => {
  const standing = { kind: 'ARCHIVE' as const, isCharged: false };

  it('reach every status from a draft, and none leads out of the last ones', () => {
    const reached = new Set(['-']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of requestTransitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([
      '-', 'ACCEPTED', 'AWAITING_PAYMENT', 'CANCELLED', 'DELIVERED', 'DRAFT', 'EXPIRED', 'FAILED', 'PROCESSING',
      'REJECTED', 'SCHEDULED', 'SUBMITTED', 'UNDER_REVIEW',
    ]); // prettier-ignore
    const roles = ['MEMBER', 'OFFICE', 'OPERATOR'] as const;
    for (const status of ['DELIVERED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'] as const) {
      expect(nextStatuses({ ...standing, status }, { roles })).toEqual([]);
    }
  });

  it('are the clock’s only where time ends something', () => {
    const byClock = requestTransitions.filter(({ clock }) => clock).map(({ from, to }) => `${from} ${to}`);
    expect(byClock).toEqual(['AWAITING_PAYMENT EXPIRED', 'SCHEDULED EXPIRED']);
    expect(
      transitionFor({ ...standing, status: 'AWAITING_PAYMENT' }, 'EXPIRED', { roles: ['OFFICE'] }),
    ).toBeUndefined();
  });

  it('pass payment over only when nothing is charged', () => {
    const office = { roles: ['OFFICE'] as const };
    const from = (isCharged: boolean | null) =>
      nextStatuses({ ...standing, status: 'UNDER_REVIEW', isCharged }, office);
    expect(from(true)).toEqual(['AWAITING_PAYMENT', 'REJECTED']);
    expect(from(false)).toEqual(['ACCEPTED', 'REJECTED']);
    expect(from(null)).toEqual(['AWAITING_PAYMENT', 'ACCEPTED', 'REJECTED']);
  });

  it('go through planning only for what is yet to be taken', () => {
    const operator = { roles: ['OPERATOR'] as const };
    const from = (kind: 'ARCHIVE' | 'TASKING') => nextStatuses({ ...standing, status: 'ACCEPTED', kind }, operator);
    expect([from('ARCHIVE'), from('TASKING')]).toEqual([
      ['PROCESSING', 'CANCELLED'],
      ['SCHEDULED', 'CANCELLED'],
    ]);
  });

  it('wait for whoever takes the next one', () => {
    expect(statusesWaitingFor(['OFFICE'])).toEqual(['SUBMITTED', 'UNDER_REVIEW', 'AWAITING_PAYMENT']);
    expect(statusesWaitingFor(['OPERATOR'])).toEqual(['ACCEPTED', 'SCHEDULED', 'PROCESSING']);
    expect(statusesWaitingFor(['MEMBER'])).toEqual(['DRAFT']);
  });
});
