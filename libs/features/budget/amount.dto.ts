import { ApiProperty } from '@nestjs/swagger';
import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import { Id, NestedList, Text, Whole } from '#platform/http/fields';
import { CELLS_MAX } from './amount-cells.ts';

const NAME_MAX = 80;

export class AmountCell {
  @Text({ max: NAME_MAX, description: 'Key or id of a line of the budget' }) readonly line!: string;
  @Text({ max: NAME_MAX, description: 'Key of a period of the budget' }) readonly period!: string;
  @Whole({
    min: -AMOUNT_MAX,
    max: AMOUNT_MAX,
    nullable: true,
    description:
      'Minor units of the currency of the line; null: the cell becomes empty, which is not zero',
  })
  readonly amount!: number | null;
  @Text({
    max: BUDGET_LIMITS.reason,
    optional: true,
    nullable: true,
    description: 'Why there is no amount, where it is known to be missing',
  })
  readonly missing?: string | null;
}

/** Cells that are not named are left alone. */
export class SetAmounts {
  @NestedList(() => AmountCell, { min: 1, max: CELLS_MAX }) readonly cells!: readonly AmountCell[];
}

export class AmountsResult {
  @ApiProperty({ type: 'integer' }) readonly changed!: number;
  @ApiProperty({ type: 'integer', description: 'As they stood already' })
  readonly unchanged!: number;
  @ApiProperty({ type: 'integer', description: 'Of the draft, for the next If-Match' })
  readonly version!: number;
}

class AmountOfPeriod {
  @ApiProperty() readonly period!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly amount!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly missing!: string | null;
}

class AmountsOfLine {
  @Id() readonly lineId!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly currency!: string;
  @ApiProperty({ type: [AmountOfPeriod] }) readonly amounts!: readonly AmountOfPeriod[];
}

export class AmountsView {
  @Id() readonly versionId!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [AmountsOfLine] }) readonly lines!: readonly AmountsOfLine[];
}
