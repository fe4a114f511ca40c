/** A file that is made when the message is sent: `source` says by whom, `reference` of what. */
export interface Enclosure {
  readonly source: string;
  readonly reference: Readonly<Record<string, string | number>>;
}

/** One message to one person. */
export interface OutgoingMail {
  readonly kind: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly Enclosure[];
}

export interface EnclosedFile {
  readonly filename: string;
  readonly content: Buffer;
}

export const MAIL_STATES = ['waiting', 'sent', 'dead', 'kept'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What a message would have carried may not be given any more: it is not sent, now or later. */
export class NotToBeSent extends Error {
  override readonly name = 'NotToBeSent';
}
