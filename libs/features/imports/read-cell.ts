import { isDay } from '#domain/day';
import { parseDay, parseInstant, type DayFormat } from '#platform/tabular/dates';
import { applyDictionary, type Dictionary } from '#platform/tabular/dictionary';
import { tidyName } from '#platform/tabular/names';
import { parseNumber, type Decimal } from '#platform/tabular/numbers';
import { blank, quoted } from '#platform/tabular/parsed';
import { formula } from '#platform/tabular/written';
import type { Field } from './fields.ts';
import type { Constant, MoneyReading } from './mapping.ts';
import type { Reading } from './source-record.ts';

export interface CellOptions {
  readonly decimal: Decimal | 'auto';
  readonly dayFormat: DayFormat;
  readonly cut: boolean;
  readonly money: MoneyReading;
  /** What the words of the source mean. */
  readonly dictionary: Dictionary<Constant | null> | undefined;
}

export type CellRead = Reading | { readonly error: string } | { readonly unmapped: string };

/** One cell by the rules of its field. */
export function readCell(text: string | null, field: Field, options: CellOptions): CellRead {
  if (options.dictionary === undefined) return readPlain(text, field, options);
  const found = applyDictionary(text, options.dictionary);
  if (!('value' in found)) return ownWord(text, field, options) ?? found;
  return found.value === null
    ? { missing: text?.trim() || blank }
    : readConstant(found.value, field);
}

/** A dictionary adds the words of the source to what the field can read anyway: its choices, days and figures, and any name. */
function ownWord(text: string | null, field: Field, options: CellOptions): CellRead | undefined {
  const read = readPlain(text, field, options);
  return 'value' in read || 'missing' in read ? read : undefined;
}

/** What a mapping says in the place of a cell. */
export function readConstant(
  constant: Constant,
  { type }: Field,
): Reading | { readonly error: string } {
  if (type.as === 'number' || type.as === 'money')
    return typeof constant === 'number' ? { value: constant } : misfit(constant, 'a number');
  if (type.as === 'flag')
    return typeof constant === 'boolean' ? { value: constant } : misfit(constant, 'true or false');
  if (type.as === 'day')
    return typeof constant === 'string' && isDay(constant)
      ? { value: constant }
      : misfit(constant, 'a day such as 2026-10-31');
  const read = readText(String(constant), type, { dayFormat: 'yyyy-mm-dd', cut: false });
  return 'unmapped' in read ? misfit(constant, 'a word of this field') : read;
}

function readPlain(
  text: string | null,
  { type }: Field,
  { decimal, dayFormat, cut, money }: CellOptions,
): CellRead {
  if (type.as === 'money') return readMoney(text, decimal, money);
  if (type.as === 'number') {
    const read = parseNumber(text, { decimal });
    return 'value' in read ? { value: read.value, isPercent: read.percent } : read;
  }
  if (type.as === 'day') return parseDay(text, dayFormat);
  return readText(text ?? '', type, { dayFormat, cut });
}

/** In major units; 1.5 in a file of thousands is 1500. */
function readMoney(
  text: string | null,
  decimal: CellOptions['decimal'],
  { scale = 1, round = false }: MoneyReading,
): CellRead {
  const read = parseNumber(text, { decimal, round });
  if (!('value' in read)) return read;
  if (read.percent) return { error: `${quoted(text ?? '')} is a percentage, not an amount.` };
  const { value, currency } = read;
  return { value: scale === 1 ? value : Number((value * scale).toPrecision(15)), currency };
}

function readText(
  text: string,
  type: Field['type'],
  { dayFormat, cut }: Pick<CellOptions, 'dayFormat' | 'cut'>,
): CellRead {
  const trimmed = text.trim();
  if (trimmed === '') return { missing: blank };
  if (type.as === 'instant') return readInstant(trimmed, dayFormat);
  if (type.as === 'flag') return readFlag(trimmed);
  if (type.as === 'choice') return readChoice(trimmed, type.of);
  const plain = withoutGuard(trimmed);
  const value = type.as === 'line' ? tidyName(plain) : plain.normalize('NFC');
  const max = type.as === 'line' || type.as === 'text' ? type.max : 0;
  if (value.length <= max) return { value };
  if (cut) return { value: shortened(value, max) };
  return { error: `${quoted(value)} is longer than ${max} characters.` };
}

/** Exports put an apostrophe before what a spreadsheet would run. */
const withoutGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

/** A bare day stands for its noon, in UTC, which is on that day nearly everywhere. */
function readInstant(text: string, dayFormat: DayFormat) {
  const instant = parseInstant(text);
  if ('value' in instant) return instant;
  const day = parseDay(text, dayFormat);
  if ('value' in day) return { value: new Date(`${day.value}T12:00:00Z`) };
  return 'missing' in instant ? instant : { error: instant.error };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

function readFlag(text: string) {
  const value = FLAGS.get(text.toLowerCase());
  return value === undefined ? { error: `${quoted(text)} is neither true nor false.` } : { value };
}

/** Nothing is guessed: other words than ours need a dictionary. */
function readChoice(text: string, choices: readonly string[]) {
  const wanted = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const value = choices.find((choice) => choice === wanted || choice === text);
  return value === undefined ? { unmapped: text } : { value };
}

/** Half of a surrogate pair is no character. */
function shortened(text: string, max: number): string {
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}

function misfit(constant: Constant, wanted: string) {
  return { error: `${quoted(String(constant))} is not ${wanted}.` };
}
