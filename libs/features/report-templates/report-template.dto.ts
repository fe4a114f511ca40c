import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import {
  REPORT_KINDS,
  SHIFTS,
  type ReportKind,
  type ReportOccurrence,
  type Shift,
} from '#domain/report-schedule';
import { Choices, DayField, Id, Ids, OneOf, Text, Whole } from '#platform/http/fields';
import { ReportPeriod } from '#features/reports/index';
import type { ReportTemplate } from './report-template.entity.ts';

const NAME_MAX = 120;
const RULE_MAX = 200;
const RECIPIENTS_MAX = 50;
const WORKING_DAYS_MAX = 20;
const PARTS = { min: 1, max: EDITION_PARTS.length } as const;
const RULE = { max: RULE_MAX, description: 'RFC 5545, naming days: FREQ=MONTHLY;BYMONTHDAY=-1' };
const DAYS = { min: 0, max: WORKING_DAYS_MAX } as const;

export class ScheduleInput {
  @OneOf(REPORT_KINDS, { description: 'Of which kind of period the reports are' })
  readonly periodKind!: ReportKind;
  @Text(RULE) readonly rule!: string;
  @DayField({ optional: true, description: 'From which intervals are counted; today when absent' })
  readonly startsOn?: Day;
  @Whole({ ...DAYS, description: 'Added to the day of the rule; 0: due on the day itself' })
  readonly plusWorkingDays!: number;
  @OneOf(SHIFTS, { description: 'Where a day goes on which nobody works' }) readonly shift!: Shift;
  @Whole({ ...DAYS, description: 'So many before it is due, the draft is opened' })
  readonly leadWorkingDays!: number;
  @Whole({ ...DAYS, min: 1, description: 'So many after it is due, it is missed' })
  readonly graceWorkingDays!: number;
}

export class CreateReportTemplate extends ScheduleInput {
  @Text({ max: NAME_MAX }) readonly name!: string;
  @Choices(EDITION_PARTS, { ...PARTS, optional: true, description: 'In their order' })
  readonly sections?: readonly EditionPart[];
  @Ids({ max: RECIPIENTS_MAX, optional: true, description: 'Besides those who answer reports' })
  readonly recipients?: readonly string[];
  @Id({ optional: true, nullable: true, description: 'Who writes them; null: whoever leads' })
  readonly ownerId?: string | null;
}

/** Absent: left alone. */
export class UpdateReportTemplate {
  @Text({ max: NAME_MAX, optional: true }) readonly name?: string;
  @Choices(EDITION_PARTS, { ...PARTS, optional: true }) readonly sections?: readonly EditionPart[];
  @Ids({ max: RECIPIENTS_MAX, optional: true }) readonly recipients?: readonly string[];
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @OneOf(REPORT_KINDS, { optional: true }) readonly periodKind?: ReportKind;
  @Text({ ...RULE, optional: true }) readonly rule?: string;
  @DayField({ optional: true }) readonly startsOn?: Day;
  @Whole({ ...DAYS, optional: true }) readonly plusWorkingDays?: number;
  @OneOf(SHIFTS, { optional: true }) readonly shift?: Shift;
  @Whole({ ...DAYS, optional: true }) readonly leadWorkingDays?: number;
  @Whole({ ...DAYS, min: 1, optional: true }) readonly graceWorkingDays?: number;
}

export class OccurrenceView {
  @ApiProperty({ type: ReportPeriod }) readonly period!: ReportPeriod;
  @ApiProperty() readonly opensOn!: string;
  @ApiProperty() readonly dueOn!: string;
  @ApiProperty() readonly graceOn!: string;

  static of({ period, opensOn, dueOn, graceOn }: ReportOccurrence): OccurrenceView {
    const { key, label, startsOn, endsOn } = period;
    return { period: { key, label, startsOn, endsOn }, opensOn, dueOn, graceOn };
  }
}

export class ReportTemplateView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(REPORT_KINDS) readonly periodKind!: ReportKind;
  @ApiProperty({ enum: EDITION_PARTS, isArray: true }) readonly sections!: readonly EditionPart[];
  @ApiProperty({ type: [String] }) readonly recipients!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly ownerId!: string | null;
  @ApiProperty() readonly rule!: string;
  @ApiProperty() readonly startsOn!: string;
  @ApiProperty({ type: 'integer' }) readonly plusWorkingDays!: number;
  @OneOf(SHIFTS) readonly shift!: Shift;
  @ApiProperty({ type: 'integer' }) readonly leadWorkingDays!: number;
  @ApiProperty({ type: 'integer' }) readonly graceWorkingDays!: number;
  @ApiProperty({ type: [OccurrenceView], description: 'The next five' })
  readonly next!: readonly OccurrenceView[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;

  static of(row: ReportTemplate, next: readonly ReportOccurrence[]): ReportTemplateView {
    const { id, name, periodKind, sections, recipients, ownerId, rule, startsOn, version } = row;
    const { plusWorkingDays, shift, leadWorkingDays, graceWorkingDays } = row;
    return {
      id,
      name,
      periodKind,
      sections,
      recipients,
      ownerId,
      rule,
      startsOn,
      plusWorkingDays,
      shift,
      leadWorkingDays,
      graceWorkingDays,
      next: next.map((one) => OccurrenceView.of(one)),
      version,
    };
  }
}
