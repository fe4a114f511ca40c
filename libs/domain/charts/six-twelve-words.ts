import { figureText, signOf, type FigureFormat, type FigureKind } from '../figure-text.ts';
import { numberText } from '../number-format.ts';
import type { BoxChange, SixTwelve } from '../six-twelve.ts';

/** “+1.2 pp better”, “−40 (−3.1 %) worse”; empty where nothing is compared. */
export function changeText(
  change: BoxChange | undefined,
  kind: FigureKind,
  format: FigureFormat,
): string {
  if (!change || change.absolute === null) return '';
  const { absolute, percent, verdict } = change;
  const size = figureText(Math.abs(absolute), kind, format);
  const text = `${signOf(absolute, kind)}${kind.unit === 'percent' ? size.replace(/ %$/, ' pp') : size}`;
  const share =
    percent === null ? '' : ` (${signOf(percent, { decimals: 1 })}${shareText(percent, format)} %)`;
  return `${text}${share}${verdict === null || verdict === 'same' ? '' : ` ${verdict}`}`;
}

const shareText = (percent: number, { locale }: FigureFormat): string =>
  numberText(Math.abs(percent), locale, { maximumFractionDigits: 1 });

/** Short, and without a unit, which stands in the title. */
export const axisFormat =
  ({ locale }: Pick<FigureFormat, 'locale'>) =>
  (value: number): string =>
    numberText(value, locale, { notation: 'compact', maximumFractionDigits: 2 });

/** “W44”, “Oct”; other periods by their keys. */
export const axisLabel =
  ({ locale }: Pick<FigureFormat, 'locale'>) =>
  (periodKey: string): string => {
    const week = /W\d+$/.exec(periodKey)?.[0];
    if (week !== undefined) return week;
    const month = /^\d{4}-(\d{2})$/.exec(periodKey)?.[1];
    if (month === undefined) return periodKey;
    const names = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    return names.format(Date.UTC(2000, Number(month) - 1));
  };

/** What somebody who does not see the picture is told: the last figure with what stands beside it. */
export function descriptionOf(
  { months }: SixTwelve,
  kind: FigureKind,
  format: FigureFormat,
): string {
  const last = months.findLast(({ value }) => value !== null);
  if (!last) return 'No figures.';
  const text = (value: number | null) => figureText(value, kind, format);
  return [
    `${last.periodKey}: ${text(last.value)}`,
    last.lastYear === null ? '' : `a year before ${text(last.lastYear)}`,
    last.target === null ? '' : `target ${text(last.target)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
