// Who is compared, by which module, and in which way it is started. The first, stock as it comes, is what all are measured by.

export const peers = [
  { name: 'stock', module: 'contenders/stock.mjs', way: 'as-it-comes', flags: [] },
  { name: 'stock, our flag for Node', module: 'contenders/stock.mjs', way: 'as-it-comes' },
  { name: 'stock, undici pool', module: 'contenders/stock.mjs', way: 'pool' },
  { name: 'hive, nothing shared', module: 'contenders/hive.mjs', way: 'nothing' },
  { name: 'hive, hub requests shared', module: 'contenders/hive.mjs', way: 'hubs' },
  { name: 'hive, client requests shared', module: 'contenders/hive.mjs', way: 'clients' },
];

/** The gateway of this project. */
export const ours = [
  { name: 'archipel, nothing shared', module: 'contenders/archipel.mjs', way: 'signed' },
  { name: 'archipel, no HMAC, no metrics', module: 'contenders/archipel.mjs', way: 'plain' },
  { name: 'archipel, nothing checked', module: 'contenders/unchecked.mjs', way: 'plain' },
  { name: 'archipel, client requests shared', module: 'contenders/archipel.mjs', way: 'shared' },
];

/** What is left to gain. */
export const limits = [
  { name: 'by hand, 16 fetches', module: 'contenders/hand-written.mjs', way: '16' },
  { name: 'by hand, 7 fetches', module: 'contenders/hand-written.mjs', way: '7' },
  { name: 'by hand, 7 over bare sockets', module: 'contenders/hand-written.mjs', way: 'sockets' },
];
