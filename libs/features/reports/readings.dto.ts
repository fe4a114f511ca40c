import { ApiProperty } from '@nestjs/swagger';
import {
  EDITION_PARTS,
  LINE_SECTIONS,
  type EditionPart,
  type LineSection,
} from '#domain/edition-parts';
import { Choices, Id, Ids, Instant, OneOf, Text } from '#platform/http/fields';
import { ChangeView, ReportPeriod } from './report.dto.ts';

const BODY_MAX = 10_000;
const KEY_MAX = 500;
const MENTIONS_MAX = 19;

export class AskAboutLine {
  @OneOf(LINE_SECTIONS, { description: 'part: a section as a whole, by its name' })
  readonly section!: LineSection;
  @Text({ max: KEY_MAX, description: 'Of the area, KPI, item … in the edition' })
  readonly key!: string;
  @Text({ max: BODY_MAX, description: 'Markdown' }) readonly body!: string;
  @Ids({ max: MENTIONS_MAX, optional: true, description: 'To be told as well as the owner' })
  readonly mentions?: readonly string[];
}

export class MarkSections {
  @Choices(EDITION_PARTS, { min: 1, max: EDITION_PARTS.length })
  readonly sections!: readonly EditionPart[];
}

export class SectionReading {
  @OneOf(EDITION_PARTS) readonly section!: EditionPart;
  @Instant() readonly readAt!: Date;
}

export class EditionReadings {
  @ApiProperty({ type: [SectionReading], description: 'Yours, nobody else’s' })
  readonly sections!: readonly SectionReading[];
}

export class EditionReadLast {
  @Id() readonly reportId!: string;
  @ApiProperty({ type: ReportPeriod }) readonly period!: ReportPeriod;
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @Instant() readonly readAt!: Date;
}

export class EditionNews {
  @ApiProperty({
    type: EditionReadLast,
    nullable: true,
    description: 'What you read last of what was sealed before; null: nothing yet',
  })
  readonly against!: EditionReadLast | null;
  @ApiProperty({ type: [ChangeView] }) readonly changes!: readonly ChangeView[];
}

/** A figure that was sealed and is another one now. */
export class Restatement {
  @ApiProperty({ description: 'Its key' }) readonly kpi!: string;
  @ApiProperty() readonly periodKey!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly presentValue!: number | null;
}
