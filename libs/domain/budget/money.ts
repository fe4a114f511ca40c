/** Whole minor units: cents of a euro, whole yen, fils of a dinar. */
export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** ISO 4217; every other currency has 2. */
export const EXPONENTS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: ['CLF', 'UYW'],
};
export const USUAL_EXPONENT = 2;

/** How many decimals the major unit has. */
export function exponentOf(currency: string): number {
  const found = Object.entries(EXPONENTS).find(([, currencies]) => currencies.includes(currency));
  return found === undefined ? USUAL_EXPONENT : Number(found[0]);
}

/** `rate` is units of the other currency for one unit of this one; halves go to the even neighbour. */
export function convert({ amount, currency }: Money, rate: number, to: string): Money {
  const { digits, exponent } = decimalOf(rate);
  const shift = exponent + exponentOf(to) - exponentOf(currency);
  const product = BigInt(amount) * digits;
  const exact =
    shift < 0 ? divideHalfEven(product, 10n ** BigInt(-shift)) : product * 10n ** BigInt(shift);
  return { amount: Number(exact), currency: to };
}

/**
 * Shares that add up to the whole: each gets its part cut to whole units, and the units left over go one by one to those that
 * were cut most, the first first. Throws `RangeError` unless the weights are at least zero, and one of them more.
 */
export function allocate(amount: number, weights: readonly number[]): readonly number[] {
  const parts = wholeNumbers(weights);
  const all = parts.reduce((sum, part) => sum + part, 0n);
  if (all <= 0n || parts.some((part) => part < 0n))
    throw new RangeError('Weights are at least zero, and one of them is more.');
  const size = BigInt(Math.abs(amount));
  const cut = parts.map((part) => (size * part) / all);
  const left = size - cut.reduce((sum, part) => sum + part, 0n);
  const byLoss = parts
    .map((part, index) => ({ index, loss: (size * part) % all }))
    .toSorted((one, other) =>
      one.loss === other.loss ? one.index - other.index : one.loss < other.loss ? 1 : -1,
    );
  const lucky = new Set(byLoss.slice(0, Number(left)).map(({ index }) => index));
  const shares = cut.map((part, index) => Number(part) + (lucky.has(index) ? 1 : 0));
  return shares.map((share) => (amount < 0 && share > 0 ? -share : share));
}

export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const [whole, rest] = [dividend / divisor, dividend % divisor];
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = divisor < 0n ? -divisor : divisor;
  const isUp = twice > size || (twice === size && whole % 2n !== 0n);
  if (!isUp) return whole;
  return dividend < 0n === divisor < 0n ? whole + 1n : whole - 1n;
}

/** In the proportions of the weights. */
function wholeNumbers(weights: readonly number[]): readonly bigint[] {
  const decimals = weights.map(decimalOf);
  const scale = Math.min(0, ...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - scale));
}

function decimalOf(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
