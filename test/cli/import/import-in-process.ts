/** Imports a file into a database that may be open elsewhere: says how far it is, then the report and the peak of memory. */
import { importStac } from '../../../cli/import/stac.ts';
import { openDatabase } from '../../../subgraphs/kit/database/open.ts';

const [, , url = '', path = ''] = process.argv;
const { db, close } = await openDatabase(url, { mode: 'join', owner: 'an import of a test' });
const onProgress = ({ items }: { items: number }): void => void process.stdout.write(`${items}\n`);
const report = await importStac({ source: path, imagery: db, landSurface: db, onProgress });
process.stdout.write(`${JSON.stringify({ maxRssKb: process.resourceUsage().maxRSS, report })}\n`);
await close();
