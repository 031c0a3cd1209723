/** `npm run lint:schema` says what is wrong with the contract. */
import { houseFiles, lint } from './lint.ts';

const problems = lint(houseFiles());
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
