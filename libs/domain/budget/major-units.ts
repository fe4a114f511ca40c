import { divideHalfEven, exponentOf } from './money.ts';

const DECIMAL = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<power>[+-]?\d+))?$/;

/** Minor units of a figure in major units; null where it has more decimals than the currency. */
export function minorUnits(figure: number, currency: string): number | null {
  const { digits, power } = partsOf(figure, currency);
  if (power >= 0) return Number(digits * 10n ** BigInt(power));
  const divisor = 10n ** BigInt(-power);
  return digits % divisor === 0n ? Number(digits / divisor) : null;
}

/** The same, with halves to the even neighbour where it has more decimals. */
export function roundedMinorUnits(figure: number, currency: string): number {
  const { digits, power } = partsOf(figure, currency);
  if (power >= 0) return Number(digits * 10n ** BigInt(power));
  return Number(divideHalfEven(digits, 10n ** BigInt(-power)));
}

/** As a file writes it: 1250 cents are 12.50, 1250 yen are 1250. */
export function majorText(amount: number, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const at = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return amount < 0 ? `-${text}` : text;
}

function partsOf(figure: number, currency: string) {
  const {
    sign,
    whole = '0',
    fraction = '',
    power = '0',
  } = DECIMAL.exec(String(figure))?.groups ?? {};
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return { digits, power: Number(power) - fraction.length + exponentOf(currency) };
}
