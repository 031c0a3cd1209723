import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderMailer } from '../../../subgraphs/imagery/mail/folder-mailer.ts';
import type { Mailer } from '../../../subgraphs/imagery/mail/mailer.ts';

export interface Mailbox {
  mailer: Mailer;
  /** What was written to an address, the oldest first: the whole of each mail. */
  to(address: string): Promise<string[]>;
  /** The code of the newest mail to an address. */
  code(address: string): Promise<string>;
  remove(): Promise<void>;
}

/** Mails of a test, in a folder of its own. Two mails of one moment keep the order in which they were written. */
export async function mailbox(): Promise<Mailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'archipel-mail-'));
  let written = 0;
  const mailer = folderMailer(folder, () => new Date(Date.UTC(2026, 0, 1) + (written += 1)));
  const to = async (address: string): Promise<string[]> => {
    const names = (await readdir(folder)).sort();
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return mails.filter((mail) => mail.includes(`\r\nTo: ${address}\r\n`));
  };
  return {
    mailer,
    to,
    async code(address) {
      const code = /^Code : (\S+)$/m.exec((await to(address)).at(-1) ?? '')?.[1];
      if (!code) throw new Error(`no code was sent to ${address}`);
      return code;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
