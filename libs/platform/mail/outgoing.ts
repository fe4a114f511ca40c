/** Files that are made when the message is sent: `source` says by whom, `reference` of what. */
export interface Enclosure {
  readonly source: string;
  readonly reference: Readonly<Record<string, string | number>>;
  /** Without them the message goes all the same, when they cannot be made. */
  readonly isOptional?: boolean;
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
  /** Of a picture that stands in the words, as `cid:…`. */
  readonly contentId?: string;
}

const PICTURE = /<img [^>]*src="cid:([^"]+)"[^>]*>/g;

/** A picture that is not enclosed is told by its words. */
export const picturesInWords = (html: string, files: readonly EnclosedFile[]): string =>
  html.replaceAll(PICTURE, (image, contentId: string) =>
    files.some((file) => file.contentId === contentId)
      ? image
      : `<span>${/ alt="([^"]*)"/.exec(image)?.[1] ?? ''}</span>`,
  );

export const MAIL_STATES = ['waiting', 'sent', 'dead', 'kept'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What a message would have carried may not be given any more: it is not sent, now or later. */
export class NotToBeSent extends Error {
  override readonly name = 'NotToBeSent';
}
