import type { FigureFormat, FigureKind } from '#domain/figure-text';
import { figureText } from '#domain/figure-text';
import { significantDigits } from '#domain/number';
import { numberFormat, numberText } from '#domain/number-format';
import { dateFormat } from '../../app/i18n/kept-formats.ts';

interface NamedPeriod {
  readonly key: string;
  readonly label: string;
  readonly kind: 'week' | 'month' | 'quarter' | 'half' | 'year';
}

const LARGE = 10_000;

/** A period where there is little room: `Oct 26`, `W45`, `Q4 26`, `2026`. */
export function shortPeriod({ key, label, kind }: NamedPeriod, locale: string): string {
  if (/^\d{4}-\d{2}$/.test(key)) {
    const month = dateFormat(locale, { month: 'short', timeZone: 'UTC' });
    return `${month.format(new Date(`${key}-15T00:00:00Z`))} ${key.slice(2, 4)}`;
  }
  if (kind === 'week') return key.slice(5);
  const [, year = '', part] = /^(?:FY)?\d{2}(\d{2})(?:-([PQH]\d+))?$/.exec(key) ?? [];
  return part ? `${part} ${year}` : label;
}

/** A figure where there is little room: large ones in thousands or millions, others with the decimals they need. */
export function shortFigure(value: number, kind: FigureKind, format: FigureFormat): string {
  const { unit, decimals } = kind;
  if (Math.abs(value) < LARGE)
    return figureText(value, { unit, decimals: decimalsOf(value, decimals) }, format);
  const money =
    unit === 'currency' ? ({ style: 'currency', currency: format.currency } as const) : {};
  return numberText(value, format.locale, {
    ...money,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
}

/** A round tick needs none, a mean of figures as many as they have. */
function decimalsOf(value: number, most: number): number {
  const scaled = Array.from({ length: most + 1 }, (_, decimals) => decimals);
  return scaled.find((decimals) => Number(value.toFixed(decimals)) === value) ?? most;
}

/** At most as many decimals as people can tell apart, for a figure put into a field. */
export function editableFigure(value: number | null, locale: string): string {
  if (value === null) return '';
  return numberFormat(locale, {
    useGrouping: false,
    maximumSignificantDigits: Math.max(1, significantDigits(value)),
  }).format(value);
}
