// `archipel gateway` as it is started by hand: a process of its own, whose number and port are told.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../processes.mjs';

const [file, data] = process.argv.slice(2);
const launcher = fileURLToPath(new URL('../../../cli/archipel.mjs', import.meta.url));
const child = spawn(process.execPath, [...nodeFlags, launcher, 'gateway', '--supergraph', file, '--port', '0'], {
  env: { ...process.env, ARCHIPEL_DATA: data, ARCHIPEL_DEV_ISSUER: '0', HUB_TIMEOUT_MS: '20000' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
child.stdout.on('data', (text) => {
  said += text;
  const port = /http:\/\/[^:]+:(\d+)\/graphql/.exec(said)?.[1];
  if (port) process.send({ port: Number(port), pid: child.pid });
});
process.on('SIGTERM', () => {
  child.once('exit', () => process.exit());
  child.kill();
});
