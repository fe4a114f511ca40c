import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { FigureKind } from '#domain/figure-text';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import type { Point } from './kpi-data.ts';
import { shortFigure, shortPeriod } from './short-texts.ts';

export interface Figures {
  /** In words: `percent`, `EUR`. */
  readonly unit: string;
  readonly full: (value: number | null) => string;
  /** For ticks and the ends of lines. */
  readonly short: (value: number) => string;
  readonly difference: (value: number | null) => string;
  readonly period: (period: Point['period']) => string;
  readonly shortPeriod: (period: Point['period']) => string;
}

/** The texts of one KPI's figures. */
export function useFigures({ unit, decimals }: FigureKind): Figures {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const { currency } = useSession().organization;
  return useMemo(() => {
    const kind = { unit, decimals };
    return {
      unit: unit === 'currency' ? currency : t(`kpis.unit.${unit}`),
      full: (value) => formats.figure(value, kind),
      short: (value) => shortFigure(value, kind, { locale, currency }),
      difference: (value) => (value === null ? '' : formats.difference(value, 0, kind)),
      period: formats.period,
      shortPeriod: (period) => shortPeriod(period, locale),
    };
  }, [t, formats, locale, currency, unit, decimals]);
}
