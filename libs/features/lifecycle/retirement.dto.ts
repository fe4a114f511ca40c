import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import {
  noticeGiven,
  noticeOf,
  NOTICES,
  RETIREMENT_LIMITS,
  RETIREMENT_MILESTONES,
  RETIREMENT_STATES,
  type Notice,
  type RetirementMilestone,
  type RetirementState,
} from '#domain/retirement';
import { DayField, Id, OneOf, Text, Whole } from '#platform/http/fields';
import { LifecycleOwner } from './product.dto.ts';
import { ReadTimes } from './reading.ts';
import { retirementPolicy } from './retirement.policy.ts';
import type { RetirementRow } from './retirements.query.ts';
import { StageName } from './stage-change.dto.ts';

const KEY = { max: NATURAL_KEY_MAX } as const;
const REASON = { max: RETIREMENT_LIMITS.reason } as const;
const NOTICE_DAYS = { min: 0, max: RETIREMENT_LIMITS.noticeDays } as const;
const free = { optional: true, nullable: true } as const;

export class ProposeRetirement {
  @Text({ ...KEY, description: 'Id or key' }) readonly product!: string;
  @Text(REASON) readonly reason!: string;
  @DayField(free) readonly announceOn?: Day | null;
  @DayField(free) readonly endOfSaleOn?: Day | null;
  @DayField(free) readonly endOfMaintenanceOn?: Day | null;
  @DayField(free) readonly endOfSupportOn?: Day | null;
  @DayField() readonly endOfLifeOn!: Day;
  @Text({ ...KEY, ...free, description: 'The product that follows, by id or key' })
  readonly replacement?: string | null;
  @Whole({ ...NOTICE_DAYS, description: 'Promised from the first notice to the end of life' })
  readonly noticeDays!: number;
  @Id({ ...free, description: 'Counts the customers who are left' })
  readonly migrationKpiId?: string | null;
}

/** Absent: left alone; null: cleared. What was promised stays once it is approved. */
export class UpdateRetirement {
  @Text({ ...REASON, optional: true }) readonly reason?: string;
  @DayField(free) readonly announceOn?: Day | null;
  @DayField(free) readonly endOfSaleOn?: Day | null;
  @DayField(free) readonly endOfMaintenanceOn?: Day | null;
  @DayField(free) readonly endOfSupportOn?: Day | null;
  @DayField({ optional: true }) readonly endOfLifeOn?: Day;
  @Text({ ...KEY, ...free }) readonly replacement?: string | null;
  @Whole({ ...NOTICE_DAYS, optional: true }) readonly noticeDays?: number;
  @Id(free) readonly migrationKpiId?: string | null;
  @Text({ ...REASON, optional: true, description: 'Required where a day moves' })
  readonly moveReason?: string;
}

export class ListRetirements extends ReadTimes {
  @OneOf(RETIREMENT_STATES, { optional: true }) readonly state?: RetirementState;
  @Text({ ...KEY, optional: true, description: 'Id or key of a product' })
  readonly product?: string;
}

export class SendNotice {
  @Text({ max: RETIREMENT_LIMITS.audience }) readonly audience!: string;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly sentOn?: Day;
  @Text({ min: 0, max: RETIREMENT_LIMITS.note, optional: true }) readonly note?: string;
}

export class WithdrawRetirement {
  @Text(REASON) readonly reason!: string;
}

export class RetirementNoticeView {
  @Id() readonly id!: string;
  @ApiProperty() readonly audience!: string;
  @DayField() readonly sentOn!: Day;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly recordedBy!: LifecycleOwner;
}

export class RetirementMoveView {
  @OneOf(RETIREMENT_MILESTONES) readonly milestone!: RetirementMilestone;
  @DayField({ nullable: true }) readonly from!: Day | null;
  @DayField({ nullable: true }) readonly to!: Day | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly recordedBy!: LifecycleOwner;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class RetirementAbilities implements Record<keyof typeof retirementPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly approve!: boolean;
  @ApiProperty() readonly notify!: boolean;
  @ApiProperty() readonly start!: boolean;
  @ApiProperty() readonly complete!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
}

export class RetirementView {
  @Id() readonly id!: string;
  @ApiProperty({ type: StageName }) readonly product!: StageName;
  @OneOf(RETIREMENT_STATES) readonly state!: RetirementState;
  @ApiProperty() readonly reason!: string;
  @DayField({ nullable: true }) readonly announceOn!: Day | null;
  @DayField({ nullable: true }) readonly endOfSaleOn!: Day | null;
  @DayField({ nullable: true }) readonly endOfMaintenanceOn!: Day | null;
  @DayField({ nullable: true }) readonly endOfSupportOn!: Day | null;
  @DayField() readonly endOfLifeOn!: Day;
  @ApiProperty({ type: StageName, nullable: true }) readonly replacement!: StageName | null;
  @ApiProperty({ type: 'integer', description: 'Promised' }) readonly noticeDays!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'From the first notice to the end' })
  readonly noticeGiven!: number | null;
  @OneOf(NOTICES) readonly notice!: Notice;
  @Id({ nullable: true }) readonly migrationKpiId!: string | null;
  @ApiProperty({ type: LifecycleOwner }) readonly proposedBy!: LifecycleOwner;
  @DayField() readonly proposedOn!: Day;
  @ApiProperty({ type: LifecycleOwner, nullable: true })
  readonly approvedBy!: LifecycleOwner | null;
  @DayField({ nullable: true }) readonly approvedOn!: Day | null;
  @DayField({ nullable: true }) readonly doneOn!: Day | null;
  @ApiProperty() readonly withdrawnReason!: string;
  @ApiProperty({ type: [RetirementNoticeView] }) readonly notices!: readonly RetirementNoticeView[];
  @ApiProperty({ type: [RetirementMoveView] }) readonly moves!: readonly RetirementMoveView[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: RetirementAbilities }) readonly can!: RetirementAbilities;

  static of(plan: RetirementRow, actor: Actor): RetirementView {
    const { endOfLifeOn, noticeDays: promised, today } = plan;
    const sentOn = plan.notices.map((notice) => notice.sentOn);
    const given = noticeGiven(sentOn, endOfLifeOn);
    return {
      id: plan.id,
      product: plan.product,
      state: plan.state,
      reason: plan.reason,
      announceOn: plan.announceOn,
      endOfSaleOn: plan.endOfSaleOn,
      endOfMaintenanceOn: plan.endOfMaintenanceOn,
      endOfSupportOn: plan.endOfSupportOn,
      endOfLifeOn,
      replacement: plan.replacement,
      noticeDays: promised,
      noticeGiven: given,
      notice: noticeOf({ promised, given, endOfLifeOn, today }),
      migrationKpiId: plan.migrationKpiId,
      proposedBy: plan.proposedBy,
      proposedOn: plan.proposedOn,
      approvedBy: plan.approvedBy,
      approvedOn: plan.approvedOn,
      doneOn: plan.doneOn,
      withdrawnReason: plan.withdrawnReason,
      notices: plan.notices,
      moves: plan.moves,
      version: plan.version,
      can: abilities(retirementPolicy, actor, plan),
    };
  }
}
