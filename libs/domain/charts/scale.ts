const TICKS = 3;

/** Round numbers around the values; a steady figure gets a tenth of its size above and below. */
export function scaleOf(
  values: readonly number[],
): readonly [low: number, high: number, step: number] {
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const room = least === most ? Math.abs(least) / 10 || 1 : 0;
  const step = niceStep((most - least + 2 * room) / TICKS);
  return [Math.floor((least - room) / step) * step, Math.ceil((most + room) / step) * step, step];
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const nice = [1, 2, 5].find((one) => share <= one + 1e-9) ?? 10;
  return nice * power;
}

export function ticksOf(low: number, high: number, step: number): readonly number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12)));
}
