import { alsace, examples } from '../gateway/playground/examples.ts';
import { ask } from './ask.ts';
import type { House } from './open-house.ts';
import { planAStudyTable, type PlanAStudyAnswer } from './plan-a-study.ts';
import { findStory } from './stories.ts';
import { styleFor } from './style.ts';

const narrow = `query Scenes($area: AreaInput!) { scenes(area: $area, first: 3) { totalCount nodes { id title acquiredAt } } }`;

/** What is to be seen after a start: where to ask, the main story answered, and what to type next. */
export async function showWelcome({ gateway }: House, url: string): Promise<void> {
  const { bold, dim } = styleFor(process.stdout, Boolean(process.env.NO_COLOR));
  const asked = performance.now();
  const answer = await ask(gateway, { query: findStory('01').text, variables: examples.PlanAStudy?.variables });
  const tookMs = performance.now() - asked;
  const line = (text = '') => process.stdout.write(`${text}\n`);

  line();
  line(`${bold('endpoint  ')} ${url}/graphql`);
  line(`${bold('playground')} ${url}/playground`);
  line(`${bold('schema    ')} ${url}/schema.graphql`);
  line();
  line(bold('Story 01, plan a study, over Alsace in 2022:'));
  line(answer.data ? planAStudyTable(answer.data as unknown as PlanAStudyAnswer) : 'no answer');
  for (const error of answer.errors ?? []) line(`${(error.path ?? []).join('.')}: ${error.message}`);
  line(dim(`answered in ${Math.round(tookMs)} ms, ${(performance.now() / 1000).toFixed(1)} s after the command`));
  line();
  line(bold('Ask it yourself:'));
  line(
    `  curl ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: narrow, variables: { area: alsace } })}'`,
  );
  line(bold('Sign in, to see what you may order:'));
  line('  npx archipel story 01 --as scientist');
  line(`  curl -H "authorization: Bearer $(npx archipel token scientist)" …`);
  line(bold('Bring in real scenes and products, of Ariège, while this runs:'));
  line('  npx archipel import stac ../shared/data/stac-geodes/geodes_items_ariege_2020-01.geojson');
  line();
  line(dim('Ctrl+C stops it.'));
}
