import { type DestinationStream, pino } from 'pino';
import type { Log } from '../subgraphs/kit/context.ts';
import { withoutValues } from '../subgraphs/kit/database/without-values.ts';

/** Of a database's faults, the statement and never its values: those are what people have sent. */
const told = (cause: unknown) => pino.stdSerializers.errWithCause(withoutValues(cause) as Error);

/** One line of JSON for each event, on standard error, since standard output is for what was asked. */
export function logTo(
  level: 'info' | 'warn',
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { cause: told, err: told },
    },
    destination,
  );
}
