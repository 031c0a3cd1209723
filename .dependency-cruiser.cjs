/** The arrows of the house: who may lean on whom. */
const hubs = '^(subgraphs/(?!kit|ledger)[^/]+|gateway/registry/subgraph)/';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'a-hub-never-leans-on-another',
      severity: 'error',
      from: { path: '^subgraphs/((?!kit|ledger)[^/]+)/' },
      to: { path: '^subgraphs/', pathNot: ['^subgraphs/$1/', '^subgraphs/kit/', '^subgraphs/ledger/'] },
    },
    {
      name: 'only-imagery-and-processing-lean-on-the-ledger',
      severity: 'error',
      from: { path: '^(subgraphs|gateway)/', pathNot: '^subgraphs/(imagery|processing|ledger)/' },
      to: { path: '^subgraphs/ledger/' },
    },
    {
      name: 'a-hub-knows-no-gateway',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|cli|test|facts)/' },
    },
    {
      name: 'the-kit-knows-no-hub',
      severity: 'error',
      from: { path: '^subgraphs/(kit|ledger)/' },
      to: { path: '^subgraphs/(?!kit|ledger)' },
    },
    {
      name: 'the-gateway-reaches-hubs-through-its-transport',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/registry/subgraph/' },
      to: { path: ['^subgraphs/(?!kit)', '^gateway/registry/subgraph/'] },
    },
    { name: 'nobody-leans-on-the-command-line', severity: 'error', from: { pathNot: '^(cli|test|bench|facts)/' }, to: { path: '^cli/' } },
    { name: 'nobody-leans-on-tests', severity: 'error', from: { pathNot: '^(test|vitest)' }, to: { path: '^test/' } },
    {
      name: 'domain-decides-and-reaches-nothing',
      severity: 'error',
      from: { path: '/domain/' },
      to: {
        path: ['/data/', '^subgraphs/kit/database/', 'node_modules/(drizzle-orm|postgres|graphql|dataloader|@apollo|fastify)/', '^(node:)?fs'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-no-rows',
      comment: 'Types too: what is decided is said in words of its own, whatever it is read from.',
      severity: 'error',
      from: { path: '/domain/' },
      to: { path: '/data/' },
    },
    {
      name: 'resolvers-stand-on-top',
      comment: 'Types too: what decides, acts or asks the database knows the words of the contract, not how they are served.',
      severity: 'error',
      from: { path: '/(domain|data|actions)/' },
      to: { path: '/resolvers/' },
    },
    {
      name: 'sql-stays-in-data',
      severity: 'error',
      from: { path: [hubs, '^subgraphs/ledger/'], pathNot: ['/data/', '/server\\.ts$'] },
      to: { path: ['node_modules/(drizzle-orm|postgres)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-kit-is-mit',
      comment: 'Outside centres use the kit: nothing under the Elastic licence may come with it.',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: 'node_modules/@apollo/(gateway|composition|query-planner|federation-internals|query-graphs)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
