import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '#domain/notice';
import { Flag, Id, Instant, OneOf } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { MAIL_STATES, type MailState } from '#platform/mail/outgoing';

export class ListOutbox extends PageQuery {
  @OneOf(MAIL_STATES, { optional: true }) readonly state?: MailState;
}

export class OutboxEntry {
  @Id() readonly id!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly toName!: string;
  @ApiProperty() readonly toAddress!: string;
  @ApiProperty() readonly subject!: string;
  @OneOf(MAIL_STATES) readonly state!: MailState;
  @ApiProperty({ type: 'integer' }) readonly attempts!: number;
  @ApiProperty({ description: 'What the mail server said last; empty: nothing wrong' })
  readonly lastError!: string;
  @Instant({ description: 'When a waiting message is tried next' }) readonly nextAt!: Date;
  @Instant({ nullable: true }) readonly sentAt!: Date | null;
  @Instant() readonly createdAt!: Date;
}

export class OutboxMessage extends OutboxEntry {
  @ApiProperty() readonly text!: string;
}

export class OutboxPage {
  @ApiProperty({ type: [OutboxEntry] }) readonly data!: readonly OutboxEntry[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

export class MailPreference {
  @OneOf(NOTICE_KINDS) readonly kind!: NoticeKind;
  @ApiProperty() readonly isWanted!: boolean;
}

export class SetMailPreference {
  @Flag() readonly isWanted!: boolean;
}
