import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { compare } from '#domain/compare';
import type { EditionContent, EditionKpi } from '#domain/edition';
import { differenceText, figureText, type FigureKind } from '#domain/figure-text';
import { periodOf } from '#domain/calendar';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useCalendar } from '../../../app/periods.ts';

export interface EditionFormats {
  readonly figure: (value: number | null, kind: FigureKind) => string;
  readonly difference: (value: number | null, reference: number | null, kind: FigureKind) => string;
  /** Better or worse than the target, by the KPI's direction. */
  readonly againstTarget: (kpi: EditionKpi) => ReturnType<typeof compare>['verdict'];
  readonly period: (key: string) => string;
}

/** Figures in the reader's notation and the edition's currency: an edition keeps the money it was sealed in. */
export function useEditionFormats({
  organization: { currency },
}: Pick<EditionContent, 'organization'>): EditionFormats {
  const { locale } = useIntl();
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  return useMemo(() => {
    const format = { locale, currency };
    const missing = t('figures.noValue');
    return {
      figure: (value, kind) => (value === null ? missing : figureText(value, kind, format)),
      difference: (value, reference, kind) => differenceText(value, reference, kind, format),
      againstTarget: (kpi) => compare(kpi.value, kpi.target, kpi).verdict,
      period: (key) => {
        const period = rules && periodOf(rules, key);
        return period ? formats.period(period) : key;
      },
    };
  }, [locale, currency, t, formats, rules]);
}
