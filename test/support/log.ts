import type { Log } from '../../subgraphs/kit/context.ts';

export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** A log that keeps what it is told. */
export function keptLog(): {
  log: Log;
  entries: { level: string; fields: Record<string, unknown>; message: string }[];
} {
  const entries: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) =>
    void entries.push({ level, fields: { ...fields }, message });
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, entries };
}
