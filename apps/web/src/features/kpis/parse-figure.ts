import { isKpiValue } from '#domain/number';

/**
 * A figure as people type or paste it: with the separators of the locale, a unit behind it or a
 * currency before it. Null for nothing, undefined for what is no number of a KPI.
 */
export function parseFigure(text: string, locale: string): number | null | undefined {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f'’]/gu, '')
    .replaceAll(/[−–]/gu, '-')
    .replace(UNIT_BEFORE, '$1')
    .replace(UNIT_BEHIND, '');
  if (bare === '') return text.trim() === '' ? null : undefined;
  const value = Number(pointed(bare, decimalMark(locale)));
  return isKpiValue(value) ? value : undefined;
}

const UNIT_BEFORE = /^([-+]?)(?:\p{Sc}|[A-Z]{3})/u;
const UNIT_BEHIND = /(?:%|pp|pt|ms|mo|[dh]|\p{Sc}|[A-Z]{3})$/u;

/** With a point before the decimals and nothing between thousands; what cannot be read is left as no number. */
function pointed(bare: string, mark: '.' | ','): string {
  const [, sign = '', digits] = /^([-+]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare) ?? [];
  if (digits === undefined) return 'none';
  const decimal = markIn(digits, mark);
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(whole);
  if (more.length > 0 || /[.,]/.test(fraction) || !(isGrouped || /^\d*$/.test(whole)))
    return 'none';
  return `${sign}${whole.replaceAll(/[.,]/g, '')}.${fraction || '0'}`;
}

/** The last of two different marks; one alone that cannot part thousands; else that of the locale. */
function markIn(digits: string, mark: '.' | ','): string {
  const marks = digits.replaceAll(/\d/g, '');
  const last = marks.at(-1) ?? mark;
  if (marks.length > 1) return marks.includes(last === '.' ? ',' : '.') ? last : other(last);
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? mark : last;
}

const other = (mark: string): string => (mark === '.' ? ',' : '.');

const decimalMark = (locale: string): '.' | ',' =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
