import { Id, OneOf } from '#platform/http/fields';
import { ASSURANCES, VARIATIONS, type Assurance, type Variation } from '#domain/xmr';

/** What the run of a KPI's own periods says, beyond its latest figure. */
export class BehaviourVerdict {
  @Id() readonly kpiId!: string;
  @OneOf(VARIATIONS, { nullable: true }) readonly variation!: Variation | null;
  @OneOf(ASSURANCES, {
    nullable: true,
    description: 'null: there is no target for single periods',
  })
  readonly assurance!: Assurance | null;
}
