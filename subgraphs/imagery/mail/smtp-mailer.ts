import type { Mailer } from './mailer.ts';

/** How long a mail server may take for each step, in milliseconds: a person waits for the answer. */
const stepMaxMs = 10_000;

/**
 * Sends mails by SMTP. The module that does is read with the first mail.
 * @param url `smtp://user:password@host:587` or `smtps://…`, as nodemailer reads it.
 * @param from the sender, such as `Office <office@example.org>`.
 * @throws when `url` is none of these; the message does not hold it, for it may hold a password.
 */
export function smtpMailer(url: string, from: string): Mailer {
  if (!isServer(url)) {
    throw new Error('a mail server is smtp://user:password@host:port or smtps://user:password@host:port');
  }
  return {
    async send({ to, subject, text }) {
      const { createTransport } = await import('nodemailer');
      const limits = { connectionTimeout: stepMaxMs, greetingTimeout: stepMaxMs, socketTimeout: stepMaxMs };
      const transport = createTransport({ url, ...limits }, { from });
      await transport.sendMail({ to: { name: '', address: to }, subject, text });
    },
  };
}

function isServer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
}
