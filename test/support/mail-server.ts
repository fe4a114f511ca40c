import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export type Answer = 'take' | 'refuse' | 'later' | 'hang';

/** A real mail server, which can be told to be difficult. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  answer: Answer = 'take';
  /** Called when the words of a message have arrived and nothing was answered yet. */
  onMessage: () => void = () => undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(this.refusal()),
    onData: (stream, _session, done) => {
      void this.read(stream, done);
    },
  });

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => {
      this.server.close(done);
    });
  }

  private async read(stream: SMTPServerDataStream, done: () => void): Promise<void> {
    this.received.push(await simpleParser(stream));
    this.onMessage();
    if (this.answer !== 'hang') done();
  }

  private refusal(): Error | null {
    if (this.answer === 'take' || this.answer === 'hang') return null;
    const code = this.answer === 'refuse' ? 550 : 451;
    return Object.assign(new Error('not now or never'), { responseCode: code });
  }
}

/** A process of the product, on the shared database, that sends mail. */
export interface Sender {
  readonly url: string;
  readonly process: ChildProcess;
}

export async function startSender(smtpUrl: string): Promise<Sender> {
  const child = fork(resolve('test/support/serve.mjs'), {
    env: {
      ...process.env,
      DATABASE_URL: process.env['TEST_APP_URL'],
      REMIT_SECRET: process.env['TEST_SECRET'],
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Remit <remit@remit.test>',
      PUBLIC_URL: 'https://remit.test',
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await once(child, 'message');
  return { url: (message as { url: string }).url, process: child };
}

export async function endSender({ process: child }: Sender, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
