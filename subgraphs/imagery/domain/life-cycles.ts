/** The tables of steps that are published, by what goes through them. */
import type { LifeCycle } from './contract.generated.ts';
import { accountTransitions, membershipTransitions } from './membership-transitions.ts';
import { requestTransitions, type Transition } from './transitions.ts';

export const lifeCycles: Record<LifeCycle, readonly Transition[]> = {
  MEMBERSHIP: membershipTransitions,
  ACCOUNT: accountTransitions,
  REQUEST: requestTransitions,
};

/**
 * A table as a Mermaid state diagram: one arrow for each step, with who takes it and what it does to the ledger.
 * Steps between the same two statuses share an arrow.
 */
export function diagramOf(transitions: readonly Transition[]): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, by, ledger } of transitions) {
    const arrow = `${from === '-' ? '[*]' : from} --> ${to}`;
    const said = `${by.join(', ') || 'clock'}${ledger ? ` / ${ledger}` : ''}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), said]);
  }
  const starts = new Set(transitions.map(({ from }) => from));
  const ends = [...new Set(transitions.map(({ to }) => to))].filter((status) => !starts.has(status));
  return [
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, said]) => `    ${arrow}: ${[...new Set(said)].join('; ')}`),
    ...ends.map((status) => `    ${status} --> [*]`),
  ].join('\n');
}

/** A table as Markdown, a line for each step. */
export function tableOf(transitions: readonly Transition[]): string {
  const rows = transitions.map(({ from, to, by, stapi, ledger }) => [
    from,
    to,
    by.join(', ') || 'the clock',
    stapi ?? '-',
    ledger ?? '-',
  ]);
  const lines = [['from', 'to', 'who', 'STAPI', 'ledger'], ['---', '---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
