import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diagramOf, lifeCycles } from '../../../subgraphs/imagery/domain/life-cycles.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';

it.each(['MEMBERSHIP', 'ACCOUNT'] as const)('the documentation draws the steps of %s as the code has them', (of) => {
  const page = readFileSync(fromRoot('docs/imagery-joining.md'), 'utf8');
  expect(page).toContain(`\`\`\`mermaid\n${diagramOf(lifeCycles[of])}\n\`\`\`\n`);
});
