// Adds up what the runs of the suite reported, and ends with one line.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  // A file that could not be loaded has no tests to count, and is a failure all the same.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  failed += report.numFailedTests + broken.length;
  for (const { name, assertionResults } of report.testResults) {
    for (const { fullName } of assertionResults.filter(({ status }) => status === 'failed'))
      console.log(`failed: ${name}: ${fullName}`);
  }
  for (const { name } of broken) console.log(`failed to load: ${name}`);
}
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);
