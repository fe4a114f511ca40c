import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type ClipboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { subPeriods, type CalendarRules, type Period, type PeriodKind } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { parseFigure } from './parse-figure.ts';
import type { TargetDraft } from './target-draft.ts';
import classes from './target-plans.module.css';

interface Props {
  readonly kind: PeriodKind;
  readonly rules: CalendarRules;
  readonly years: readonly Period[];
  readonly draft: TargetDraft;
  readonly onChange: (part: Partial<TargetDraft>) => void;
}

/** A target for each period of a year; a row or column from a spreadsheet fills the following ones. */
export function TargetPeriods({ kind, rules, years, draft, onChange }: Props) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const [yearKey, setYearKey] = useState(years[0]?.key ?? '');
  const year = years.find(({ key }) => key === yearKey);
  const periods = year ? (kind === 'year' ? [year] : subPeriods(rules, year, kind)) : [];
  const fill = (event: ClipboardEvent, from: number): void => {
    const cells = event.clipboardData
      .getData('text')
      .trim()
      .split(/[\t\r\n]+/);
    if (cells.length < 2) return;
    event.preventDefault();
    const filled = cells.flatMap((text, offset) => {
      const period = periods[from + offset];
      return period ? [[period.key, text.trim()]] : [];
    });
    onChange({ periods: { ...draft.periods, ...Object.fromEntries(filled) } });
  };
  return (
    <>
      <NativeSelect
        label={t('periods.year')}
        value={yearKey}
        onChange={(event) => setYearKey(event.currentTarget.value)}
        data={years.map((period) => ({ value: period.key, label: formats.period(period) }))}
      />
      <div className={classes.periods}>
        {periods.map((period, index) => {
          const text = draft.periods[period.key] ?? '';
          return (
            <TextInput
              key={period.key}
              size="xs"
              label={formats.period(period)}
              inputMode="decimal"
              value={text}
              onPaste={(event) => fill(event, index)}
              onChange={(event) =>
                onChange({ periods: { ...draft.periods, [period.key]: event.currentTarget.value } })
              }
              error={parseFigure(text, locale) === undefined && t('kpis.noFigure')}
            />
          );
        })}
      </div>
    </>
  );
}
