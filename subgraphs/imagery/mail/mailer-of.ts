import { folderMailer } from './folder-mailer.ts';
import type { Mailer } from './mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** What an operator says of mails. */
export interface MailSettings {
  /** The server they are sent by; undefined where none is. */
  smtpUrl: string | undefined;
  /** The sender. */
  from: string;
  /** Where they are kept on machines that send none. */
  folder: string;
}

/** Where mails go: to a server, or into a folder for machines that send none. */
export function mailerOf({ smtpUrl, from, folder }: MailSettings): Mailer {
  return smtpUrl === undefined ? folderMailer(folder) : smtpMailer(smtpUrl, from);
}
