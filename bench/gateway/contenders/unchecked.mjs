// This project's gateway with answers taken as they come, and neither HMAC nor metrics: what its checks cost. The gateway has
// no switch for that. The modules that check are read differently here, and only here, by a hook of Node's loader; a change
// of theirs that this no longer fits ends the contender, not the checks.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** By module: texts of the compiled modules, and what stands there instead. */
const trusting = {
  // Leaves are what they are, and things of the type that they say.
  '/execution/accept.js': [
    ['switch (expected.leaf) {', 'return answer; switch (expected.leaf) {'],
    ["typeof said !== 'string' || (typename === undefined ? !expected.isPossible(said) : said !== typename)", 'false'],
  ],
  // Entities are those that were asked for. Their keys are asked back all the same: what is told twice is known by them.
  '/execution/entity-answer.js': [['function isOfAnother(expected, identity, row, entity) {', '$& return false;']],
};

export async function load(url, context, next) {
  const changes = Object.entries(trusting).find(([end]) => url.endsWith(`/dist/gateway${end}`))?.[1];
  const module = await next(url, context);
  if (!changes) return module;
  const source = changes.reduce((text, [checked, trusted]) => {
    if (text.split(checked).length !== 2) throw new Error(`${url} does not hold once: ${checked}`);
    return text.replace(checked, () => trusted.replace('$&', checked));
  }, String(module.source));
  return { ...module, source };
}

// Node loads this module a second time, in a thread of its own, for its hook.
if (isMainThread) {
  register(import.meta.url);
  await import('./archipel.mjs');
}
