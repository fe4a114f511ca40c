import { type Delimiter, delimiters, isBlank, recordReader } from './records.ts';
import { TabularError } from './tabular-error.ts';

interface Score {
  readonly delimiter: Delimiter;
  readonly regularity: number;
  readonly width: number;
}

const sampleLength = 1 << 16;
const sampleRecords = 100;

/** The delimiter that cuts the first records most evenly; a comma when there is one column only. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : `${text}\n`;
  const [best] = delimiters
    .map((delimiter) => score(sample, delimiter))
    .filter(({ width }) => width > 1)
    .toSorted((a, b) => b.regularity - a.regularity || b.width - a.width);
  return best?.delimiter ?? ',';
}

function score(sample: string, delimiter: Delimiter): Score {
  const widths = widthsOf(sample, delimiter);
  const width = mostFrequent(widths);
  const share = widths.filter((each) => each === width).length / widths.length;
  // Decimal commas cut every row but the header: a header that disagrees is a strong sign.
  const regularity = widths[0] === width ? share : share / 2;
  return { delimiter, regularity, width };
}

function widthsOf(sample: string, delimiter: Delimiter): readonly number[] {
  try {
    return recordReader(delimiter)
      .push(sample)
      .slice(0, sampleRecords)
      .filter((cells) => !isBlank(cells))
      .map((cells) => cells.length);
  } catch (error) {
    if (error instanceof TabularError) return [];
    throw error;
  }
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m - n || b - a);
  return first?.[0] ?? 0;
}
