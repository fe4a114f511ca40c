import { SIGNIFICANT_DIGITS } from '#domain/number';
import { numberParts, type NumberParts } from './number-parts.ts';
import {
  blank,
  missingReason,
  type Missing,
  quoted,
  type Read,
  type Unreadable,
} from './parsed.ts';

export type Decimal = '.' | ',';

export interface NumberRead extends Read<number> {
  /** 48.7 % is the value 48.7 with this flag. */
  readonly percent: boolean;
  /** The sign or code as written. */
  readonly currency: string | null;
}

const decimals: readonly Decimal[] = ['.', ','];

const grouped: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[1-9]\d{0,2}([,'’\s])\d{3}(?:\1\d{3})*$/,
  ',': /^[1-9]\d{0,2}([.'’\s])\d{3}(?:\1\d{3})*$/,
};

/** `round` cuts digits that no figure keeps. `auto` reads what can be read in one way only. Blank is missing, never 0. */
export function parseNumber(
  text: string | null,
  { decimal, round = false }: { readonly decimal: Decimal | 'auto'; readonly round?: boolean },
): NumberRead | Missing | Unreadable {
  const missing = missingReason(text);
  if (text === null || missing !== null) return { missing: missing ?? blank };
  const parts = numberParts(text);
  if (!parts) return { error: `${quoted(text)} is not a number.` };

  const plain =
    decimal === 'auto' ? plainInOneWay(parts.digits) : plainDigits(parts.digits, decimal);
  if (plain === 'ambiguous') return { error: ambiguity(text) };
  if (plain === undefined) return { error: misfit(text, parts, decimal) };
  return withinPrecision(text, parts, { plain, round });
}

/**
 * The decimal sign that all samples agree on; null when they do not tell or contradict each other.
 * Samples that are no number with either sign do not count.
 */
export function guessDecimal(samples: Iterable<string | null>): Decimal | null {
  const votes = new Set<Decimal | 'ambiguous'>();
  for (const sample of samples) {
    const vote = decimalOf(sample);
    if (vote) votes.add(vote);
  }
  const told = decimals.filter((decimal) => votes.has(decimal));
  if (told.length > 1) return null;
  return told[0] ?? (votes.has('ambiguous') ? null : '.');
}

function decimalOf(sample: string | null): Decimal | 'ambiguous' | undefined {
  if (sample === null || missingReason(sample) !== null) return undefined;
  const digits = numberParts(sample)?.digits;
  if (digits === undefined) return undefined;
  const [point, comma] = [plainDigits(digits, '.'), plainDigits(digits, ',')];
  if (point === comma) return undefined;
  if (point !== undefined && comma !== undefined) return 'ambiguous';
  return point === undefined ? ',' : '.';
}

function plainInOneWay(digits: string): string | undefined {
  const [point, comma] = [plainDigits(digits, '.'), plainDigits(digits, ',')];
  if (point === undefined || comma === undefined) return point ?? comma;
  return point === comma ? point : 'ambiguous';
}

/** As `1234.5`, or undefined when the separators do not fit. */
function plainDigits(digits: string, decimal: Decimal): string | undefined {
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0) return undefined;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  const integer = plainInteger(whole, decimal, fraction !== undefined);
  if (integer === undefined || fraction === undefined) return integer;
  return `${integer}.${fraction}`;
}

function plainInteger(whole: string, decimal: Decimal, hasFraction: boolean): string | undefined {
  if (whole === '') return hasFraction ? '0' : undefined;
  if (/^\d+$/.test(whole)) return whole;
  return grouped[decimal].test(whole) ? whole.replaceAll(/\D/g, '') : undefined;
}

function withinPrecision(
  text: string,
  { sign, power, percent, currency }: NumberParts,
  { plain, round }: { readonly plain: string; readonly round: boolean },
): NumberRead | Unreadable {
  const significant = plain.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  if (significant.length > SIGNIFICANT_DIGITS && !round) {
    return {
      error: `${quoted(text)} has more than ${SIGNIFICANT_DIGITS} significant digits. Round it.`,
    };
  }
  const size = Number(Number(`${plain}e${power}`).toPrecision(SIGNIFICANT_DIGITS));
  if (!Number.isFinite(size) || (size === 0 && significant !== '')) {
    return { error: `${quoted(text)} is out of range.` };
  }
  return { value: size === 0 ? 0 : sign * size, percent, currency };
}

function ambiguity(text: string): string {
  return `${quoted(text)} can be read in two ways. Say whether "." or "," is the decimal sign.`;
}

function misfit(text: string, { digits }: NumberParts, decimal: Decimal | 'auto'): string {
  if (decimal === 'auto') return `${quoted(text)} has separators where no number has them.`;
  const other = decimal === '.' ? ',' : '.';
  const hint = plainDigits(digits, other) === undefined ? '' : ` It would fit "${other}".`;
  return `${quoted(text)} does not fit the decimal sign "${decimal}".${hint}`;
}
