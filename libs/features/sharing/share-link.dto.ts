import { ApiProperty } from '@nestjs/swagger';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { Emails, Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { MAIL_STATES, type MailState } from '#platform/mail/outgoing';
import { VERSION_FORMATS, type VersionFormat } from './audience.dto.ts';

const DAYS_MAX = 365;

export class CreateShareLink {
  @Text({ max: 120, description: 'Whom it is for' }) readonly name!: string;
  @Whole({ min: 1, max: DAYS_MAX, description: 'Days from now until it opens nothing any more' })
  readonly days!: number;
  @Id({
    optional: true,
    description: 'Shows the sections of this audience; without it, everything',
  })
  readonly audienceId?: string;
}

const ADDRESSES = { min: 1, max: 20 } as const;
const WORDS_MAX = 2_000;

export class MailEdition {
  @Emails({ ...ADDRESSES, description: 'Each gets a message and a link of its own' })
  readonly to!: readonly string[];
  @Whole({ min: 1, max: DAYS_MAX, description: 'Days from now until the links open nothing' })
  readonly days!: number;
  @Id({ optional: true, description: 'Shows the sections of this audience alone' })
  readonly audienceId?: string;
  @Text({ max: WORDS_MAX, optional: true, description: 'Your own words above the link' })
  readonly words?: string;
  @Flag({ optional: true, description: 'Encloses the same as PDF, which no link ends' })
  readonly withPdf?: boolean;
}

/** `revoked`: by somebody, or because whoever made it has left. */
export const SHARE_LINK_STATES = ['open', 'expired', 'revoked'] as const;
export type ShareLinkState = (typeof SHARE_LINK_STATES)[number];

export class ShareLinkView {
  @Id() readonly id!: string;
  @ApiProperty({ description: 'Whom it is for' }) readonly name!: string;
  @OneOf(SHARE_LINK_STATES) readonly state!: ShareLinkState;
  @ApiProperty({ type: String, nullable: true, description: 'null: the whole edition' })
  readonly audienceName!: string | null;
  @ApiProperty({ enum: EDITION_PARTS, isArray: true, nullable: true })
  readonly parts!: readonly EditionPart[] | null;
  @ApiProperty({ type: String, nullable: true, description: 'The address that it was mailed to' })
  readonly mailedTo!: string | null;
  @OneOf(MAIL_STATES, { nullable: true, description: 'How far that message is' })
  readonly mailState!: MailState | null;
  @Id() readonly createdBy!: string;
  @ApiProperty() readonly createdByName!: string;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly expiresAt!: Date;
  @Instant({ nullable: true }) readonly revokedAt!: Date | null;
  @ApiProperty({ type: 'integer', description: 'How often it was opened' })
  readonly openings!: number;
  @Instant({ nullable: true }) readonly lastOpenedAt!: Date | null;
}

export class ShareLinkCreated extends ShareLinkView {
  @ApiProperty({ description: 'Shown this once; only its hash is kept' }) readonly url!: string;
}

export class ListOpenings extends PageQuery {}

export class OpeningView {
  @Id() readonly id!: string;
  @OneOf(VERSION_FORMATS) readonly format!: VersionFormat;
  @ApiProperty({ description: 'The network that it was opened from, not the address' })
  readonly network!: string;
  @ApiProperty({ description: 'What the browser says of itself' }) readonly userAgent!: string;
  @Instant() readonly openedAt!: Date;
}

export class OpeningPage {
  @ApiProperty({ type: [OpeningView] }) readonly data!: readonly OpeningView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
