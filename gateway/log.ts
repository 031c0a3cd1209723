import { pino } from 'pino';
import type { Log } from '../subgraphs/kit/context.ts';

/** One line of JSON for each event, on standard error, since standard output is for what was asked. */
export function logTo(level: 'info' | 'warn'): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { cause: pino.stdSerializers.errWithCause },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
