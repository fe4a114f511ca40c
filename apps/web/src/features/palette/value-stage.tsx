import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { periodOf } from '#domain/calendar';
import { statusOf } from '#domain/lines';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { neighbour, useCalendar } from '../../app/periods.ts';
import { isProblem } from '../../app/problem.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { parseFigure } from '../kpis/parse-figure.ts';
import { useRecordValue } from '../kpis/record-value.ts';
import type { ScorecardRow } from '../scorecard/arrange.ts';
import { valueAt } from './due-period.ts';
import type { Stage } from './entry.ts';
import { Hints } from './hints.tsx';
import classes from './palette.module.css';
import { useGo } from './use-go.ts';
import { isFinal } from './use-logging.ts';

interface Props {
  readonly stage: Stage;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** One figure: Enter logs it, nothing typed opens the KPI, Esc goes back to the search. */
export function ValueStage({
  stage: { row, periodKey: first, text: typed },
  onBack,
  onClose,
}: Props) {
  const t = useText();
  const { locale } = useIntl();
  const go = useGo();
  const record = useRecordValue();
  const [periodKey, setPeriodKey] = useState(first);
  const [text, setText] = useState(typed);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const rules = useCalendar();
  const period = rules && periodOf(rules, periodKey);
  const value = parseFigure(text, locale);
  const asksReason = typeof value === 'number' && isFinal(row, periodKey);
  const openKpi = (): void => {
    onClose();
    go.to(`/kpis/${row.key}`);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (value === null) return openKpi();
    if (value === undefined) return setProblem(t('scorecard.edit.noNumber'));
    if (asksReason && reason.trim() === '') return setProblem(t('scorecard.edit.sayWhy'));
    void record({
      kpi: row.key,
      period: periodKey,
      name: row.name,
      value,
      ...(asksReason && { reason: reason.trim() }),
      onProblem: (error) =>
        setProblem((isProblem(error) && error.errors[0]?.message) || problemText(t, error)),
    }).then((made) => made !== undefined && onClose());
    return undefined;
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (step && rules && period) setPeriodKey(neighbour(rules, period, step).key);
    else if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openKpi();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and Ctrl+Enter belong to the fields in it
    <form onSubmit={save} onKeyDown={press}>
      <div className={classes.stage}>
        <p className={classes.of}>
          <strong>{row.name}</strong> <span className="mute">{row.area.name}</span>
        </p>
        <PeriodSwitch row={row} periodKey={periodKey} onChange={setPeriodKey} />
        <div className={classes.valueLine}>
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step is this field
            autoFocus
            className={classes.value}
            aria-label={t('scorecard.edit.value', { name: row.name })}
            aria-invalid={problem !== undefined}
            aria-describedby="palette-problem"
            inputMode="decimal"
            autoComplete="off"
            placeholder={t('palette.valuePlaceholder')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(undefined);
            }}
          />
          {typeof value === 'number' && row.lines && row.targetBasis !== 'cumulative' && (
            <StatusLabel status={statusOf(row.lines, value)} />
          )}
          <Button type="submit">{t('palette.save')}</Button>
        </div>
        {asksReason && (
          <input
            className={classes.reason}
            aria-label={t('scorecard.edit.reason')}
            placeholder={t('scorecard.edit.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <p id="palette-problem" role="alert" className={classes.problem}>
          {problem}
        </p>
      </div>
      <Hints names={['save', 'page', 'period', 'back']} />
    </form>
  );
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

interface SwitchProps {
  readonly row: ScorecardRow;
  readonly periodKey: string;
  readonly onChange: (key: string) => void;
}

/** For which period the figure is, and what stands there. */
function PeriodSwitch({ row, periodKey, onChange }: SwitchProps) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const period = rules && periodOf(rules, periodKey);
  if (!rules || !period) return null;
  const before = valueAt(row, periodKey);
  const move = (step: -1 | 1) => () => onChange(neighbour(rules, period, step).key);
  return (
    <div className={classes.period}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('frame.previousPeriod')}
        onClick={move(-1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <span aria-live="polite">{formats.period(period)}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('frame.nextPeriod')}
        onClick={move(1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <span className="mute">
        {before !== undefined && t('palette.was', { value: formats.figure(before, row) })}
        {row.target !== null &&
          ` · ${t('palette.target', { value: formats.figure(row.target, row) })}`}
      </span>
    </div>
  );
}
