/** A problem of one row, as the owner of the file reads it. */
export interface RowProblem {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/** What a cell says: a value, or the source's own words for there being none. */
export type Reading =
  | {
      readonly value: string | number | boolean | Date;
      readonly isPercent?: boolean;
      /** Sign or code, as it stands beside an amount. */
      readonly currency?: string | null;
    }
  | { readonly missing: string };

/** One row of the source as the mapping reads it, by fields; fields that are not mapped are absent. */
export interface SourceRecord {
  readonly row: number;
  /** Of the row in the table, from 0. */
  readonly index: number;
  readonly externalKey: string | null;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Where a field's problems are shown. */
  readonly columnOf: (field: string) => string | null;
}

/** Undefined where the field is not mapped; '' where its cell is blank. */
export function textOf({ readings }: SourceRecord, field: string): string | undefined {
  const reading = readings.get(field);
  if (reading === undefined) return undefined;
  return 'value' in reading ? String(reading.value) : '';
}

/** Undefined where the field is not mapped or has no value. */
export function numberOf(record: SourceRecord, field: string): number | undefined {
  const value = valueOf(record, field);
  return typeof value === 'number' ? value : undefined;
}

export function flagOf(record: SourceRecord, field: string): boolean | undefined {
  const value = valueOf(record, field);
  return typeof value === 'boolean' ? value : undefined;
}

export function instantOf(record: SourceRecord, field: string): Date | undefined {
  const value = valueOf(record, field);
  return value instanceof Date ? value : undefined;
}

/** A choice or a day: undefined where the field is not mapped or has no value. */
export function wordOf(record: SourceRecord, field: string): string | undefined {
  const value = valueOf(record, field);
  return typeof value === 'string' ? value : undefined;
}

export function choiceOf<Choice extends string>(
  record: SourceRecord,
  field: string,
  choices: readonly Choice[],
): Choice | undefined {
  const word = wordOf(record, field);
  return choices.find((choice) => choice === word);
}

export function problem(record: SourceRecord, field: string, message: string): RowProblem {
  return { row: record.row, column: record.columnOf(field), message };
}

function valueOf({ readings }: SourceRecord, field: string) {
  const reading = readings.get(field);
  return reading !== undefined && 'value' in reading ? reading.value : undefined;
}
