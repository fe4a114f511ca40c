import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NOTICE_KINDS, type NoticeKind } from '#domain/notice';
import { NotFound } from '#domain/errors';
import { derivedKey, sameText } from '#platform/secrets';
import { Settings } from '#platform/settings';

export interface Unsubscription {
  readonly organizationId: string;
  readonly personId: string;
  readonly kind: NoticeKind;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The address in a message by which its reader ends messages of its kind: signed, and good for nothing else. */
@Injectable()
export class UnsubscribeLink {
  private readonly key: Buffer;

  constructor(private readonly settings: Settings) {
    this.key = derivedKey(settings.secret, 'unsubscribe');
  }

  of({ organizationId, personId, kind }: Unsubscription): string {
    const words = Buffer.from([organizationId, personId, kind].join(' ')).toString('base64url');
    const token = `${words}.${this.sign(words)}`;
    return `${this.settings.publicUrl.origin}/api/v1/unsubscriptions/${token}`;
  }

  /** Throws `NotFound` for what was not signed here. */
  read(token: string): Unsubscription {
    const [words = '', signature = ''] = token.split('.');
    if (!sameText(signature, this.sign(words))) throw new NotFound('The address');
    const [organizationId = '', personId = '', name] = Buffer.from(words, 'base64url')
      .toString('utf8')
      .split(' ');
    const kind = NOTICE_KINDS.find((one) => one === name);
    if (!kind || !UUID.test(organizationId) || !UUID.test(personId))
      throw new NotFound('The address');
    return { organizationId, personId, kind };
  }

  private sign(words: string): string {
    return createHmac('sha256', this.key).update(words).digest('base64url').slice(0, 32);
  }
}
