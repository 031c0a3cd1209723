/**
 * Imports generated items into a database that may be open elsewhere: says how far it is, then the report and the peak of
 * this process's memory. Arguments: the database's URL, the items' name, how many, and how many of them are distinct.
 */
import { importStac } from '../../../cli/import/stac.ts';
import { openDatabase } from '../../../subgraphs/kit/database/open.ts';
import { generatedItems } from './generated-items.ts';

const [, , url = '', name = '', count = '0', distinct = count] = process.argv;
const { db, close } = await openDatabase(url, { mode: 'join', owner: 'an import of a test' });
const onProgress = ({ items }: { items: number }): void => void process.stdout.write(`${items}\n`);
const source = generatedItems(name, Number(count), Number(distinct));
const report = await importStac({ source, imagery: db, landSurface: db, onProgress });
process.stdout.write(`${JSON.stringify({ peakKb: process.resourceUsage().maxRSS, report })}\n`);
await close();
