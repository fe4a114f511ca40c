import { SHEET_FORMS, type SheetForm } from '#domain/budget/sheet';
import type { Day } from '#domain/day';
import { DayField, Instant, OneOf } from '#platform/http/fields';

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export class ExportBudget {
  @OneOf(SHEET_FORMS, {
    optional: true,
    description:
      'long (when absent): a row for each amount; wide: a column for each period; lines: the lines alone',
  })
  readonly form?: SheetForm;
  @OneOf(SHEET_FORMATS, { optional: true, description: 'csv when absent' })
  readonly format?: SheetFormat;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export const SHEET_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the contract says of an answer that is a file. */
export const SHEET_CONTENT = {
  'text/csv': { schema: { type: 'string' } },
  [SHEET_TYPES.xlsx]: { schema: { type: 'string', format: 'binary' } },
};
