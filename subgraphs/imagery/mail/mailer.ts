/** The one way by which the hub writes to people. */
import type { Log } from '../../kit/context.ts';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

export interface Mailer {
  /** Resolves once the mail is on its way, or kept. @throws when it is neither. */
  send(mail: Mail): Promise<void>;
}

/** The same, with what failed in the log; never to whom, nor what. */
export function loggingFailures(mailer: Mailer, log: Log | undefined): Mailer {
  return {
    async send(mail) {
      try {
        await mailer.send(mail);
      } catch (cause) {
        log?.error({ hub: 'imagery', cause }, 'a mail could not be sent');
        throw cause;
      }
    },
  };
}
