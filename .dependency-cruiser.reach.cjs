/**
 * What can be reached over any number of steps. Types are left out, which cost nothing when a module is read: hence a
 * configuration of its own beside .dependency-cruiser.cjs, which sees types too but one step at a time.
 */
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'domain-never-reaches-a-database',
      comment: 'A decision can be taken, and tested, where there is no database: neither itself nor what it leans on brings one.',
      severity: 'error',
      from: { path: '/domain/' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/', reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
