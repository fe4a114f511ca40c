import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Actor, type Role } from '#domain/actor';
import {
  CRITERION_KINDS,
  GATE_KINDS,
  GATE_LIMITS,
  type Criterion,
  type CriterionKind,
  type EvidenceRequirement,
  type GateKind,
} from '#domain/gate';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { PRODUCT_LIMITS } from '#domain/stage';
import {
  Choices,
  Figure,
  Flag,
  Id,
  Ids,
  Instant,
  NestedList,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';
import { registerPolicy } from './lifecycle.policy.ts';
import type { GateRow } from './gates.query.ts';
import { LifecycleOwner } from './product.dto.ts';
import { RegisterAbilities } from './stage.dto.ts';
import { StageName } from './stage-change.dto.ts';

const KEY = { max: NATURAL_KEY_MAX, pattern: NATURAL_KEY } as const;
const QUORUM = { min: 1, max: GATE_LIMITS.quorum } as const;

export class GateCriterion implements Criterion {
  @Text(KEY) readonly key!: string;
  @OneOf(CRITERION_KINDS, { description: 'must: yes or no; should: scored from 0 to 10' })
  readonly kind!: CriterionKind;
  @Text({ max: GATE_LIMITS.criterion }) readonly text!: string;
  @Figure({ min: 0.01, max: GATE_LIMITS.weight, description: 'Of a should among the others' })
  readonly weight!: number;
}

export class GateEvidenceRequirement implements EvidenceRequirement {
  @Text(KEY) readonly key!: string;
  @Text({ max: GATE_LIMITS.criterion }) readonly text!: string;
}

export class CreateGate {
  @Text({ max: PRODUCT_LIMITS.name }) readonly name!: string;
  @Text({ ...KEY, optional: true, description: 'Made of the name when absent' })
  readonly key?: string;
  @OneOf(GATE_KINDS, { optional: true, description: 'stage when absent' }) readonly kind?: GateKind;
  @Text({ max: GATE_LIMITS.question }) readonly question!: string;
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Stage, by id or key' })
  readonly from?: string;
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Stage, by id or key' })
  readonly to?: string;
  @NestedList(() => GateCriterion, { max: GATE_LIMITS.criteria, optional: true })
  readonly criteria?: GateCriterion[];
  @NestedList(() => GateEvidenceRequirement, { max: GATE_LIMITS.evidence, optional: true })
  readonly requiredEvidence?: GateEvidenceRequirement[];
  @Ids({ max: GATE_LIMITS.gatekeepers, optional: true }) readonly gatekeeperIds?: string[];
  @Choices(ROLES, { max: ROLES.length, optional: true, description: 'Whoever has the role' })
  readonly gatekeeperRoles?: Role[];
  @Whole({ ...QUORUM, optional: true, description: 'Votes needed; 1 when absent' })
  readonly quorum?: number;
}

/** Absent: left alone. Reviews that were requested keep what was asked then. */
export class UpdateGate {
  @Text({ max: PRODUCT_LIMITS.name, optional: true }) readonly name?: string;
  @Text({ max: GATE_LIMITS.question, optional: true }) readonly question?: string;
  @NestedList(() => GateCriterion, { max: GATE_LIMITS.criteria, optional: true })
  readonly criteria?: GateCriterion[];
  @NestedList(() => GateEvidenceRequirement, { max: GATE_LIMITS.evidence, optional: true })
  readonly requiredEvidence?: GateEvidenceRequirement[];
  @Ids({ max: GATE_LIMITS.gatekeepers, optional: true }) readonly gatekeeperIds?: string[];
  @Choices(ROLES, { max: ROLES.length, optional: true }) readonly gatekeeperRoles?: Role[];
  @Whole({ ...QUORUM, optional: true }) readonly quorum?: number;
}

export class ListGates {
  @OneOf(GATE_KINDS, { optional: true }) readonly kind?: GateKind;
  @Flag({ optional: true, description: 'true: only the ones switched off' })
  readonly archived?: boolean;
}

export class GateView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(GATE_KINDS) readonly kind!: GateKind;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: StageName, nullable: true }) readonly from!: StageName | null;
  @ApiProperty({ type: StageName, nullable: true }) readonly to!: StageName | null;
  @ApiProperty({ type: [GateCriterion] }) readonly criteria!: readonly GateCriterion[];
  @ApiProperty({ type: [GateEvidenceRequirement] })
  readonly requiredEvidence!: readonly GateEvidenceRequirement[];
  @ApiProperty({ type: [LifecycleOwner] }) readonly gatekeepers!: readonly LifecycleOwner[];
  @ApiProperty({ enum: ROLES, isArray: true }) readonly gatekeeperRoles!: readonly Role[];
  @ApiProperty({ type: 'integer' }) readonly quorum!: number;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: RegisterAbilities }) readonly can!: RegisterAbilities;

  static of(gate: GateRow, actor: Actor): GateView {
    return {
      id: gate.id,
      key: gate.key,
      name: gate.name,
      kind: gate.kind,
      question: gate.question,
      from: gate.from,
      to: gate.to,
      criteria: gate.criteria,
      requiredEvidence: gate.requiredEvidence,
      gatekeepers: gate.gatekeepers,
      gatekeeperRoles: gate.gatekeeperRoles,
      quorum: gate.quorum,
      archivedAt: gate.archivedAt,
      version: gate.version,
      can: abilities(registerPolicy, actor, undefined),
    };
  }
}
