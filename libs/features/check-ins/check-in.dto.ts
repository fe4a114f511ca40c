import { OmitType, PartialType } from '@nestjs/swagger';
import {
  CHECK_IN_STATES,
  CHECK_IN_TEXT_MAX,
  CONFIDENCE_MAX,
  type CheckInState,
} from '#domain/check-in';
import type { Day } from '#domain/day';
import { DECLARABLE_STATUSES, type DeclarableStatus } from '#domain/status';
import { DayField, Id, Instant, NestedList, OneOf, Text, Whole } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';

const EVIDENCE_MAX = 20;

const Narrative = (description: string) =>
  Text({ min: 0, max: CHECK_IN_TEXT_MAX, optional: true, nullable: true, description });

export class EvidenceLink {
  @Text({ max: 200 }) readonly title!: string;
  @Text({ max: 2000, pattern: /^https?:\/\/\S+$/ }) readonly url!: string;
}

/** At risk and off track need cause, plan, who does it, by when, and the help needed. */
export class CreateCheckIn {
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true, description: 'For an update of one KPI of the area' })
  readonly kpiId?: string | null;
  @Id({ optional: true, nullable: true, description: 'For one of one roadmap item of the area' })
  readonly itemId?: string | null;
  @Id({ optional: true, nullable: true, description: 'For one of one objective of the area' })
  readonly objectiveId?: string | null;
  @OneOf(CHECK_IN_STATES, { optional: true, description: 'published when absent' })
  readonly state?: CheckInState;
  @OneOf(DECLARABLE_STATUSES) readonly status!: DeclarableStatus;
  @Whole({
    min: 0,
    max: CONFIDENCE_MAX,
    optional: true,
    nullable: true,
    description: 'How likely the target is reached by its date',
  })
  readonly confidence?: number | null;
  @Narrative('Why you declare better than the figures say') readonly mismatchReason?: string | null;
  @Narrative('Markdown') readonly highlights?: string | null;
  @Narrative('Markdown') readonly lowlights?: string | null;
  @Narrative('Markdown') readonly cause?: string | null;
  @Narrative('Markdown') readonly plan?: string | null;
  @Id({ optional: true, nullable: true, description: 'Who does it' })
  readonly planOwnerId?: string | null;
  @DayField({ optional: true, nullable: true, description: 'By when it is done' })
  readonly planDueOn?: Day | null;
  @Narrative('Why that day moves from the one promised before') readonly moveReason?: string | null;
  @Narrative('“None” is an answer, silence is not') readonly helpNeeded?: string | null;
  @NestedList(() => EvidenceLink, { max: EVIDENCE_MAX, optional: true })
  readonly evidence?: readonly EvidenceLink[];
  @Instant({ optional: true, description: 'When it was so; the moment of publication when absent' })
  readonly datedAt?: Date;
}

/** Absent: left alone; null: cleared. Status and confidence of a published one change only while it is the latest. */
export class UpdateCheckIn extends PartialType(
  OmitType(CreateCheckIn, ['areaId', 'kpiId', 'itemId', 'objectiveId', 'state']),
  { skipNullProperties: false },
) {}

export class ListCheckIns extends PageQuery {
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly kpiId?: string;
  @Id({ optional: true }) readonly itemId?: string;
  @Id({ optional: true }) readonly objectiveId?: string;
  @Id({ optional: true }) readonly authorId?: string;
  @OneOf(CHECK_IN_STATES, { optional: true }) readonly state?: CheckInState;
  @DayField({
    optional: true,
    description: "Dated on this day or later, in the organization's zone",
  })
  readonly from?: Day;
  @DayField({ optional: true, description: 'Dated on this day or before' }) readonly to?: Day;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'What was known at that instant' }) readonly asOf?: Date;
}

/** Without an item or an objective: on the area as a whole. */
export class PrefillQuery {
  @Id() readonly areaId!: string;
  @Id({ optional: true }) readonly itemId?: string;
  @Id({ optional: true }) readonly objectiveId?: string;
}
