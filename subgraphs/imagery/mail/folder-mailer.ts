import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './mailer.ts';

/**
 * Keeps mails as files, for machines that send none: one `.eml` file each (RFC 5322, headers in UTF-8 as RFC 6532 has
 * it), named by the time of writing. Readable by whoever runs the hub, and by nobody else.
 */
export function folderMailer(folder: string, now: () => Date = () => new Date()): Mailer {
  return {
    async send({ to, subject, text }) {
      const at = now();
      const header = ['From: archipel <no-reply@localhost>', `To: ${oneLine(to)}`, `Subject: ${oneLine(subject)}`];
      const message = [
        ...header,
        `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        text,
      ].join('\r\n');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${at.toISOString().replace(/[:.]/g, '-')}-${randomUUID()}`;
      // Whole or not there: whoever watches the folder never reads half a mail.
      const unfinished = join(folder, `.${name}`);
      await writeFile(unfinished, message, { mode: 0o600 });
      await rename(unfinished, join(folder, `${name}.eml`));
    },
  };
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
