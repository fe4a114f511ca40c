import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.ts';
import { picturesInWords, type EnclosedFile, type OutgoingMail } from './outgoing.ts';

/** Milliseconds. A server that is slower is tried again later. */
const PATIENCE = 20_000;

/** What became of an attempt: `refused` for ever, or `failed` and to be tried again. */
export type Attempt =
  { readonly outcome: 'sent' } | { readonly outcome: 'refused' | 'failed'; readonly error: string };

/** Hands messages to the mail server of the installation. */
@Injectable()
export class MailTransport {
  private transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {}

  get isOpen(): boolean {
    return this.settings.smtpUrl !== undefined;
  }

  /** The same id gives the same Message-ID, by which a message that comes twice is shown once. */
  async send(
    id: string,
    { toName, toAddress, subject, text, html, headers }: OutgoingMail,
    attachments: readonly EnclosedFile[],
  ): Promise<Attempt> {
    this.transport ??= this.opened();
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${this.settings.publicUrl.hostname}>`,
        from: this.settings.mailFrom,
        to: { name: toName, address: toAddress },
        subject,
        text,
        html: picturesInWords(html, attachments),
        headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
        attachments: attachments.map(attachmentOf),
      });
      return { outcome: 'sent' };
    } catch (error) {
      return failureOf(error);
    }
  }

  private opened(): Transporter {
    return createTransport({
      url: this.settings.smtpUrl?.href ?? '',
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
    });
  }
}

const attachmentOf = ({ filename, content, contentId }: EnclosedFile) =>
  contentId === undefined
    ? { filename, content }
    : { filename, content, cid: contentId, contentDisposition: 'inline' as const };

/** 5xx about the recipient or the message is final; everything else may pass. */
function failureOf(error: unknown): Attempt {
  if (!(error instanceof Error)) return { outcome: 'failed', error: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const answer = 'responseCode' in error ? Number(error.responseCode) : 0;
  const isFinal = answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { outcome: isFinal ? 'refused' : 'failed', error: error.message.slice(0, 500) };
}
