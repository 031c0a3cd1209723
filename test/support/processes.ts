import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

const launcher = fileURLToPath(fromRoot('cli/archipel.mjs'));
const compiledMain = fileURLToPath(fromRoot('dist/cli/main.js'));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** One run of the command, in a process of its own. */
export interface Running {
  pid: number;
  /** The first match in what it has printed or prints; rejects with all it said when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Writes to its standard input, which stays open. */
  write(text: string): void;
  /** Sends a signal. */
  kill(signal: NodeJS.Signals): void;
  finished: Promise<Finished>;
}

let compiled = false;

/** Through the launcher, which compiles; once, so that processes that start together do not all do so. */
function compile(): void {
  if (!compiled) execFileSync(process.execPath, [launcher, '--help'], { stdio: 'ignore' });
  compiled = true;
}

/** Starts `archipel` with these arguments. The environment is the given one and nothing else of the test's own settings. */
export function archipel(args: readonly string[], environment: Record<string, string> = {}, input?: string): Running {
  compile();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [compiledMain, ...args], { env: { PATH, HOME, ...environment } });
  if (input !== undefined) child.stdin.end(input);
  return follow(child);
}

function follow(child: ChildProcess): Running {
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  const said = (text: string, to: 'stdout' | 'stderr') => {
    if (to === 'stdout') stdout += text;
    else stderr += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => said(text, 'stdout'));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said(text, 'stderr'));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    pid: child.pid ?? -1,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(stdout) ?? pattern.exec(stderr);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void finished.then(({ code }) =>
          reject(new Error(`ended with ${code} before it said ${pattern}:\n${stdout}\n${stderr}`)),
        );
      }),
    write(text) {
      // It may be killed while it reads.
      child.stdin?.on('error', () => {}).write(text);
    },
    kill: (signal) => void child.kill(signal),
    finished,
  };
}
