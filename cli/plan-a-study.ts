import { table } from './table.ts';

/** The part of story 01's answer that is shown; a hub that is down leaves nulls. */
export interface PlanAStudyAnswer {
  scenes: { totalCount: number | null; nodes: (Scene | null)[] | null } | null;
  products: { totalCount: number | null; nodes: (Product | null)[] | null } | null;
}

const fits = 'fits';

interface Check {
  eligible: boolean | null;
  reasons: { code: string; required: string | null; found: string | null }[] | null;
}

interface Scene {
  title: string;
  acquiredAt: string;
  cloudCover: number | null;
  coverage: { percent: number } | null;
  quote: { charged?: string; unit?: string; total?: Money | null; reasons?: { code: string }[] } | null;
  services: (Check & { service: { id: string } | null })[] | null;
}

interface Money {
  amount: string;
  currency: string;
}

interface Product {
  collection: { title: string | null } | null;
  observed: { start: string };
  cloudCover: number | null;
  coverage: { percent: number } | null;
  services: Check[] | null;
}

/** Scenes with what they cost and which services fit them, and products, as a person reads them. */
export function planAStudyTable({ scenes, products }: PlanAStudyAnswer, rowsMax = 6): string {
  const sceneRows = present(scenes?.nodes).slice(0, rowsMax);
  const productRows = present(products?.nodes).slice(0, rowsMax);
  return [
    `${counted(scenes?.totalCount, 'scene')}${ofWhich(sceneRows.length, scenes?.totalCount)}`,
    table(
      ['taken', 'title', 'cloud', 'covers', 'quote'],
      sceneRows.map((scene) => [
        scene.acquiredAt.slice(0, 10),
        scene.title,
        percent(scene.cloudCover),
        percent(scene.coverage?.percent),
        quoteText(scene.quote),
      ]),
    ),
    ...servicesOf(sceneRows),
    '',
    `${counted(products?.totalCount, 'product')}${ofWhich(productRows.length, products?.totalCount)}`,
    ...productLines(productRows),
  ].join('\n');
}

function productLines(products: Product[]): string[] {
  if (products.length === 0) return [];
  const rows = products.map((product) => [
    product.observed.start.slice(0, 10),
    product.collection?.title ?? '',
    percent(product.cloudCover),
    percent(product.coverage?.percent),
    present(product.services).map(checkText).join(', '),
  ]);
  return [table(['observed', 'collection', 'cloud', 'covers', 'fordead'], rows, 60)];
}

/** What fits comes before what does not. */
function servicesOf(scenes: Scene[]): string[] {
  const texts = new Set(
    scenes.flatMap((scene) =>
      present(scene.services).map((check) => `  ${check.service?.id ?? 'a service'}: ${checkText(check)}`),
    ),
  );
  const runnable = (text: string) => Number(text.endsWith(`: ${fits}`));
  return texts.size === 0
    ? []
    : [
        'Which services fit them (they run elsewhere):',
        ...[...texts].sort((one, other) => runnable(other) - runnable(one)),
      ];
}

function checkText({ eligible, reasons }: Check): string {
  if (eligible) return fits;
  const why = present(reasons).map(({ code, required, found }) => {
    const details = [required === null ? '' : `needs ${required}`, found === null ? '' : `found ${found}`].filter(
      Boolean,
    );
    return details.length > 0 ? `${code} (${details.join(', ')})` : code;
  });
  return eligible === null ? 'not known at the moment' : why.join(', ');
}

function quoteText(quote: Scene['quote']): string {
  if (!quote) return '';
  if (quote.reasons) return quote.reasons.map(({ code }) => code).join(', ');
  return quote.total
    ? `${quote.total.amount} ${quote.total.currency}`
    : `${quote.charged ?? ''} ${quote.unit ?? ''}`.trim();
}

function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? 'unknown' : `${Math.round(value)} %`;
}

function counted(total: number | null | undefined, noun: string): string {
  if (total === null || total === undefined) return `${noun}s`;
  return `${total} ${noun}${total === 1 ? '' : 's'}`;
}

function ofWhich(shown: number, total: number | null | undefined): string {
  return total !== null && total !== undefined && shown < total
    ? `, the ${shown} with the least clouds:`
    : total === 0
      ? ' (none yet: see below how to bring some in)'
      : ':';
}

function present<Item>(items: readonly (Item | null)[] | null | undefined): Item[] {
  return (items ?? []).filter((item): item is Item => item !== null);
}
