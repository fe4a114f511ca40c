import { ApiProperty } from '@nestjs/swagger';
import type { Change } from '#domain/edition-diff';
import { POINT_OUTCOMES, type PointOutcome } from '#domain/edition-loop';
import { CHANGE_SECTIONS } from '#domain/edition-entries';
import { CHANGE_KINDS } from '#domain/edition-entry';
import { abilities } from '#domain/policy';
import { leads, type Actor } from '#domain/actor';
import { REPORT_STATES, type ReportState } from '#domain/report';
import { Id, Instant, Nested, NestedList, OneOf, Text, Whole } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { REVIEW_KINDS, type ReviewKind } from './edition-review.entity.ts';
import { reportPolicy } from './reports.policy.ts';
import type { EditionRow, PointRow, ReportRow, ReviewRow } from './report.row.ts';

const NARRATIVE_MAX = 20_000;
const REASON_MAX = 2_000;
const POINTS_MAX = 30;
const SHA256 = /^[0-9a-f]{64}$/;

export class OpenReport {
  @Text({ max: 20, description: 'The key of a month, quarter, half or year, such as 2026-10' })
  readonly period!: string;
}

export class NarrativeInput {
  @Text({
    min: 0,
    max: NARRATIVE_MAX,
    optional: true,
    description: 'Markdown: the period on one page',
  })
  readonly summary?: string;
}

export class UpdateReport {
  @Nested(() => NarrativeInput) readonly narrative!: NarrativeInput;
}

export class SubmitReport {
  @Text({ max: REASON_MAX, optional: true, description: 'Needed from the second edition on' })
  readonly reason?: string;
  @Nested(() => NarrativeInput, {
    optional: true,
    description: 'Corrected words of the new edition',
  })
  readonly narrative?: NarrativeInput;
}

export class HideReportSentence {
  @Text({ max: REASON_MAX }) readonly reason!: string;
}

export class WithdrawReport {
  @Text({ max: REASON_MAX }) readonly reason!: string;
}

/** The reader names the hash, so that nobody can say that another text was read. */
export class AcknowledgeReport {
  @Text({ max: 64, pattern: SHA256 }) readonly sha256!: string;
}

export class ChangePointInput {
  @Text({ max: REASON_MAX }) readonly text!: string;
}

export class RequestChanges extends AcknowledgeReport {
  @Text({ max: REASON_MAX }) readonly reason!: string;
  @NestedList(() => ChangePointInput, {
    max: POINTS_MAX,
    optional: true,
    description: 'Each is answered by the next edition',
  })
  readonly points?: readonly ChangePointInput[];
}

export class AnswerPoint {
  @OneOf(POINT_OUTCOMES) readonly outcome!: PointOutcome;
  @Text({ min: 0, max: REASON_MAX, optional: true, description: 'Needed where it is unchanged' })
  readonly answer?: string;
}

export class ListReports extends PageQuery {
  @OneOf(REPORT_STATES, { optional: true }) readonly state?: ReportState;
  @Text({ max: 20, optional: true, description: 'The key of a period, which has one at most' })
  readonly period?: string;
}

export const EDITION_FORMATS = ['json', 'markdown', 'html', 'csv', 'xlsx', 'pdf'] as const;

/** What the contract says of an answer that comes in any of the formats. */
export const EDITION_CONTENT = {
  'application/json': { schema: { type: 'object' } },
  'text/markdown': { schema: { type: 'string' } },
  'text/html': { schema: { type: 'string' } },
  'text/csv': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    schema: { type: 'string', format: 'binary' },
  },
  'application/pdf': { schema: { type: 'string', format: 'binary' } },
};

export class ReadEdition {
  @OneOf(EDITION_FORMATS, { optional: true, description: 'json: the sealed bytes' })
  readonly format?: (typeof EDITION_FORMATS)[number];
}

export class ReadDiff {
  @Whole({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'An edition of the same report; without it, the one sealed before',
  })
  readonly against?: number;
}

export class ChangePointView implements PointRow {
  @Id() readonly id!: string;
  @ApiProperty() readonly text!: string;
  @OneOf(POINT_OUTCOMES, {
    nullable: true,
    description: 'For readers null until the edition that answers it is sealed',
  })
  readonly outcome!: PointOutcome | null;
  @ApiProperty() readonly answer!: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The edition that answers it; null: none yet',
  })
  readonly sealedIn!: number | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class ReviewView implements ReviewRow {
  @OneOf(REVIEW_KINDS) readonly kind!: ReviewKind;
  @Id() readonly personId!: string;
  @ApiProperty() readonly personName!: string;
  @Instant() readonly at!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ type: [ChangePointView] }) readonly points!: readonly ChangePointView[];
}

export class EditionSummary implements EditionRow {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ type: String, nullable: true }) readonly previousHash!: string | null;
  @ApiProperty() readonly reason!: string;
  @Instant() readonly sealedAt!: string;
  @Id() readonly sealedBy!: string;
  @ApiProperty() readonly sealedByName!: string;
  @ApiProperty({ type: [ReviewView] }) readonly reviews!: readonly ReviewView[];
}

export class ReportAbilities implements Record<keyof typeof reportPolicy, boolean> {
  @ApiProperty() readonly edit!: boolean;
  @ApiProperty() readonly askReview!: boolean;
  @ApiProperty() readonly returnToDraft!: boolean;
  @ApiProperty() readonly submit!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
  @ApiProperty() readonly close!: boolean;
  @ApiProperty() readonly acknowledge!: boolean;
  @ApiProperty() readonly requestChanges!: boolean;
  @ApiProperty() readonly share!: boolean;
}

export class ReportPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly startsOn!: string;
  @ApiProperty() readonly endsOn!: string;
}

export class NarrativeView {
  @ApiProperty() readonly summary!: string;
}

export class ReportView {
  @Id() readonly id!: string;
  @ApiProperty({ type: ReportPeriod }) readonly period!: ReportPeriod;
  @OneOf(REPORT_STATES) readonly state!: ReportState;
  @Id() readonly authorId!: string;
  @ApiProperty() readonly authorName!: string;
  @ApiProperty({ type: NarrativeView }) readonly narrative!: NarrativeView;
  @ApiProperty({ type: [EditionSummary] }) readonly editions!: readonly EditionSummary[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly createdAt!: string;
  @Instant() readonly updatedAt!: string;
  @ApiProperty({ type: ReportAbilities }) readonly can!: ReportAbilities;

  static of(row: ReportRow, actor: Actor): ReportView {
    const { id, period, state, authorId, authorName, version, createdAt, updatedAt } = row;
    const editions = leads(actor) ? row.editions : row.editions.map(withoutDrafts);
    const authorIds = [authorId, ...editions.map(({ sealedBy }) => sealedBy)];
    const narrative = { summary: row.narrative.summary ?? '' };
    const can = abilities(reportPolicy, actor, { state, authorIds });
    return {
      id,
      period,
      state,
      authorId,
      authorName,
      narrative,
      editions,
      version,
      createdAt,
      updatedAt,
      can,
    };
  }
}

/** What is going to be answered is the authors' until it is sealed. */
const withoutDrafts = (edition: EditionRow): EditionRow => ({
  ...edition,
  reviews: edition.reviews.map((review) => ({
    ...review,
    points: review.points.map((point) =>
      point.sealedIn === null ? { ...point, outcome: null, answer: '' } : point,
    ),
  })),
});

export class ReportPage {
  @ApiProperty({ type: [ReportView] }) readonly data!: readonly ReportView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

export class ChangeView implements Change {
  @OneOf(CHANGE_SECTIONS) readonly section!: Change['section'];
  @ApiProperty({ description: 'Of the area, the KPI or the check-in' }) readonly key!: string;
  @OneOf(CHANGE_KINDS) readonly kind!: Change['kind'];
  @OneOf(['appeared', 'vanished', 'changed']) readonly event!: Change['event'];
  @ApiProperty({ type: String, nullable: true }) readonly field!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'A text, a number or a flag' })
  readonly before!: Change['before'];
  @ApiProperty({ type: Object, nullable: true, description: 'A text, a number or a flag' })
  readonly after!: Change['after'];
}
