/** What a double keeps without loss, and what a KPI value may have. */
export const SIGNIFICANT_DIGITS = 15;
const KPI_VALUE_LIMIT = 1e15;

/** Rounded to 15 significant digits, which turns 0.1 + 0.2 back into 0.3. */
export function exact(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/** Digits from the first to the last that is not zero: 1200 has 2, 0.050 has 1. */
export function significantDigits(value: number): number {
  return decimalOf(value).digits.replace('-', '').length;
}

/** Finite, at most 15 significant digits, between -1e15 and 1e15 exclusive. */
export function isKpiValue(value: number): boolean {
  return (
    Number.isFinite(value) &&
    Math.abs(value) < KPI_VALUE_LIMIT &&
    significantDigits(value) <= SIGNIFICANT_DIGITS
  );
}

/** Added as decimals, so that no order of finite values leaves dust behind; 0 for none. */
export function sum(values: readonly number[]): number {
  return exact(total(values));
}

export function difference(value: number, reference: number): number {
  return sum([value, -reference]);
}

/** Null when the divisor is zero. */
export function quotient(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : exact(dividend / divisor);
}

/** Null for none. */
export function mean(values: readonly number[]): number | null {
  return quotient(total(values), values.length);
}

/** Null when the weights add up to zero. */
export function weightedMean(
  parts: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const weighed = total(parts.map(({ value, weight }) => value * weight));
  return quotient(weighed, total(parts.map(({ weight }) => weight)));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Not rounded yet: a division still follows. */
function total(values: readonly number[]): number {
  const parts = values.map(decimalOf);
  const scale = Math.min(0, ...parts.map(({ exponent }) => exponent));
  const units = parts.reduce(
    (subtotal, { digits, exponent }) => subtotal + BigInt(digits) * 10n ** BigInt(exponent - scale),
    0n,
  );
  return Number(`${units}e${scale}`);
}

function decimalOf(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: whole + fraction, exponent: Number(power) - fraction.length };
}
