import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smtpMailer } from '../../../subgraphs/imagery/mail/smtp-mailer.ts';
import type { Mailer } from '../../../subgraphs/imagery/mail/mailer.ts';
import { imageryTest, type ImageryTest } from './support.ts';

/** A mail as a server is given it. */
interface Received {
  from: string;
  to: string[];
  /** Header and body, as they travelled. */
  data: string;
}

/** As much of a mail server (RFC 5321) as a client needs; it takes mails only for the domain named. */
class MailServer {
  readonly mails: Received[] = [];
  private readonly server: Server;

  constructor(domain: string) {
    this.server = createServer((socket) => {
      socket.setEncoding('utf8');
      socket.on('error', () => undefined);
      const say = (line: string): void => void socket.write(`${line}\r\n`);
      let mail: Received = { from: '', to: [], data: '' };
      let isData = false;
      let rest = '';
      const take = (line: string): void => {
        if (isData && line !== '.') {
          mail.data += `${line}\n`;
          return;
        }
        if (isData) {
          isData = false;
          this.mails.push(mail);
          return say('250 taken');
        }
        const [, address = ''] = /<([^>]*)>/.exec(line) ?? [];
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'MAIL') mail = { from: address, to: [], data: '' };
        if (verb === 'RCPT' && !address.endsWith(`@${domain}`)) return say('550 no such mailbox');
        if (verb === 'RCPT') mail.to.push(address);
        if (verb === 'QUIT') return void socket.end('221 bye\r\n');
        isData = verb === 'DATA';
        say(isData ? '354 go on' : '250 fine');
      };
      socket.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\r\n');
        rest = lines.pop() ?? '';
        lines.forEach(take);
      });
      say('220 a server of tests');
    });
  }

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }
}

const from = 'Guichet <guichet@office.example>';
const mailerTo = (url: string): Mailer => smtpMailer(url, from);

let server: MailServer;
let port: number;
let test: ImageryTest;
/** The hub's way to send, which a test may point elsewhere. */
let mailer: Mailer;
beforeAll(async () => {
  server = new MailServer('smtp.example');
  port = await server.listen();
  test = await imageryTest(undefined, { send: (mail) => mailer.send(mail) });
});
afterEach(() => void server.mails.splice(0));
afterAll(async () => {
  await test.close();
  await server.close();
});

interface Answer {
  organisation: { id: string; membership: { status: string } | null } | null;
  errors: Array<{ code: string }>;
}

async function apply(key: string, domain = 'smtp.example'): Promise<Answer> {
  const input = {
    ...{ name: `Université ${key}`, kind: 'UNIVERSITY', country: 'FR' },
    referent: { fullName: 'Ada Référente', email: `ada.${key}@${domain}` },
    legalRepresentative: { fullName: 'Léon Représentant', email: `leon.${key}@smtp.example` },
  };
  const text = `mutation ($input: MembershipInput!, $key: ID!) { applyForMembership(input: $input, idempotencyKey: $key) {
    organisation { id membership { status } } errors { code } } }`;
  return (await test.ask<{ applyForMembership: Answer }>(text, { variables: { input, key } })).applyForMembership;
}

async function confirm(organisation: string | undefined, code: string | undefined): Promise<Answer> {
  const text = `mutation ($organisation: ID!, $code: String!, $key: ID!) {
    confirmReferent(organisationId: $organisation, code: $code, idempotencyKey: $key) {
      organisation { id membership { status } } errors { code } } }`;
  const variables = { organisation, code, key: `confirm ${organisation}` };
  return (await test.ask<{ confirmReferent: Answer }>(text, { variables })).confirmReferent;
}

/** What a mail says, whichever of the two encodings of plain text it travels in. */
function textOf({ data }: Received): string {
  const at = data.indexOf('\n\n');
  const [header, body] = [data.slice(0, at), data.slice(at + 2)];
  if (/^Content-Transfer-Encoding: base64$/im.test(header)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^Content-Transfer-Encoding: quoted-printable$/im.test(header)) return body;
  const bytes = body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))); // prettier-ignore
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('mails by SMTP', () => {
  it('bring the code to the address it is for, from the office', async () => {
    mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    const { organisation, errors } = await apply('arrives');
    expect(errors).toEqual([]);
    const [mail, ...others] = server.mails;
    expect([mail?.from, mail?.to, others]).toEqual(['guichet@office.example', ['ada.arrives@smtp.example'], []]);
    const text = textOf(mail ?? { from: '', to: [], data: '' });
    expect(text).toContain('Ada Référente');
    const [, code] = /^Code : (\S+)$/m.exec(text) ?? [];
    expect(await confirm(organisation?.id, code)).toMatchObject({
      organisation: { membership: { status: 'AWAITING_SIGNATURE' } },
      errors: [],
    });
    expect(server.mails.map(({ to }) => to)).toEqual([['ada.arrives@smtp.example'], ['leon.arrives@smtp.example']]);
  });

  it('are not taken for sent when nobody listens; the same key is answered once they can be', async () => {
    const gone = new MailServer('smtp.example');
    const closed = await gone.listen();
    await gone.close();
    mailer = mailerTo(`smtp://127.0.0.1:${closed}`);
    await expect(mailer.send({ to: 'a@smtp.example', subject: 's', text: 't' })).rejects.toThrow(
      `connect ECONNREFUSED 127.0.0.1:${closed}`,
    );
    expect(await apply('refused')).toEqual({ organisation: null, errors: [{ code: 'MAIL_NOT_SENT' }] });
    const listed = await test.database.client`select count(*)::int as n from imagery.organisations where name = 'Université refused'`; // prettier-ignore
    expect([...listed]).toEqual([{ n: 0 }]);
    mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    expect((await apply('refused')).errors).toEqual([]);
    expect(server.mails.map(({ to }) => to)).toEqual([['ada.refused@smtp.example']]);
  });

  it('that the server does not take leave everything as it was', async () => {
    mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    expect(await apply('elsewhere', 'elsewhere.example')).toEqual({
      organisation: null,
      errors: [{ code: 'MAIL_NOT_SENT' }],
    });
    expect(server.mails).toEqual([]);
  });

  it('cannot be given an address with which they would go to somebody else as well', async () => {
    mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    const to = 'a@smtp.example>\r\nRCPT TO:<b@smtp.example';
    await mailer.send({ to, subject: 'one\r\nBcc: b@smtp.example', text: 't' }).catch(() => undefined);
    expect(server.mails.flatMap((mail) => mail.to)).not.toContain('b@smtp.example');
    expect(server.mails.filter(({ data }) => /^Bcc:/im.test(data))).toEqual([]);
  });

  it.each(['smtp', 'http://me:secret@mail.example', 'smtp://', 'smtp://me:secret@mail.example:port'])(
    'are refused a server such as %j when it is named',
    (url) => {
      expect(() => mailerTo(url)).toThrow('smtp://user:password@host:port');
      expect(() => mailerTo(url)).not.toThrow(/secret/);
    },
  );
});
