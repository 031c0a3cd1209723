// Processes of the benchmark: where they run, and what they have used.
import { fork, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What is measured has a core of its own where there are two; everything else shares the other. */
export const cores = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0 ? { measured: '0', rest: '1' } : null;

const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK']).stdout?.toString() || 100);

/** As `archipel` starts itself; peers get the same. Stock also runs as its own documentation starts it, without. */
export const nodeFlags = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** Starts a module of this folder; resolves when it has said something, with what it said. */
export async function start(module, { argv = [], env = {}, core, first, flags = nodeFlags } = {}) {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), argv, {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: flags,
  });
  let said = '';
  child.stderr.on('data', (text) => (said = (said + text).slice(-4_000)));
  if (core && cores) spawnSync('taskset', ['-a', '-c', '-p', core, String(child.pid)]);
  const answer = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${module} ${argv.join(' ')} ended (${code}): ${said}`)));
    if (first) child.send(first);
  });
  child.removeAllListeners('exit');
  return {
    pid: child.pid,
    answer,
    ask: (message) =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send(message);
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill();
        // Some wait for connections that nobody will close.
        setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
      }),
  };
}

/** Milliseconds of processor a process has used, with all its threads. */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Megabytes a process holds. */
export function rssMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
