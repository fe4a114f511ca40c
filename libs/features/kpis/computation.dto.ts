import { ApiProperty } from '@nestjs/swagger';
import {
  COUNTED_SCOPES,
  REGISTERS,
  registerKpi,
  type CountedScope,
  type Register,
} from '#domain/register-kpis/register-kpis';
import { OneOf } from '#platform/http/fields';
import type { KpiRow } from './kpis.query.ts';

/** How a figure that nobody types comes about. */
export class Computation {
  @ApiProperty({ description: 'What is counted, to the last detail' }) readonly definition!: string;
  @OneOf(COUNTED_SCOPES, { description: 'area: its own records and those of areas below it' })
  readonly scope!: CountedScope;
  @ApiProperty({ enum: REGISTERS, isArray: true, description: 'Where its parts are recorded' })
  readonly registers!: readonly Register[];

  static of({
    isComputed,
    templateKey,
    countedScope,
  }: Pick<KpiRow, 'isComputed' | 'templateKey' | 'countedScope'>): Computation | null {
    const computed = isComputed ? registerKpi(templateKey) : undefined;
    if (computed === undefined) return null;
    return {
      definition: computed.definition,
      scope: countedScope,
      registers: computed.fedBy,
    };
  }
}
