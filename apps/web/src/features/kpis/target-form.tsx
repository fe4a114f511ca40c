import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { periodKindOf } from '#domain/cadence';
import { periodAt, periodOf, subPeriods, type CalendarRules, type Period } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { DayField } from '../../ui/day-field.tsx';
import form from './definition-tab.module.css';
import { FormButtons } from './form-buttons.tsx';
import type { Kpi } from './kpi-data.ts';
import type { TargetPlan } from './target-again.ts';
import { isReady, NEW_TARGET, SHAPES, targetBody, type TargetDraft } from './target-draft.ts';
import { TargetLines } from './target-lines.tsx';
import { TargetPeriods } from './target-periods.tsx';
import classes from './target-plans.module.css';
import { useRefusal, type Refusals } from './use-refusal.ts';
import { useTargetWrites } from './use-target-writes.ts';

interface Props {
  readonly kpi: Kpi;
  readonly rules: CalendarRules;
  readonly plans: readonly TargetPlan[];
  readonly onDone: () => void;
}

/** A plan of targets in one of five shapes; its lines are shown while it is written. */
export default function TargetForm({ kpi, rules, plans, onDone }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const today = useToday();
  const refusal = useRefusal();
  const { set } = useTargetWrites({ kpi, rules, plans });
  const [draft, setDraft] = useState<TargetDraft>(NEW_TARGET);
  const change = (part: Partial<TargetDraft>): void => setDraft({ ...draft, ...part });
  const { direction, cadence } = kpi.definition;
  const kind = periodKindOf(cadence);
  const years = yearsFrom(rules, today);
  const shapes = SHAPES.filter(
    (shape) => direction !== 'band' || (shape !== 'glide' && shape !== 'per_period'),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    refusal.clear();
    void set(targetBody(draft, locale), refusal.show).then((done) => {
      if (done) onDone();
    });
  };
  const others = refusal.others(SHOWN);
  const isPeriods = draft.shape === 'per_period';
  return (
    <form className={`${form.form} ${classes.form} no-print`} onSubmit={submit}>
      <SegmentedControl
        className={form.wide}
        size="xs"
        aria-label={t('kpis.shapeName')}
        value={draft.shape}
        onChange={(value) => change({ shape: SHAPES.find((name) => name === value) ?? 'flat' })}
        data={shapes.map((value) => ({ value, label: t(`kpis.shape.${value}`) }))}
      />
      <p className={classes.lines}>{t(`kpis.shapeText.${draft.shape}`)}</p>
      {(draft.shape === 'flat' || draft.shape === 'cumulative') && (
        <TargetLines
          definition={kpi.definition}
          draft={draft}
          onChange={change}
          refusal={refusal}
        />
      )}
      {isPeriods && (
        <TargetPeriods kind={kind} rules={rules} years={years} draft={draft} onChange={change} />
      )}
      {draft.shape === 'glide' && <Glide draft={draft} onChange={change} refusal={refusal} />}
      {draft.shape === 'text' && (
        <Textarea
          className={form.wide}
          label={t('kpis.targetInWords')}
          required
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={refusal.of('/text')}
        />
      )}
      {!isPeriods && (
        <Edges
          periods={years.flatMap((year) => [year].concat(subPeriods(rules, year, kind)))}
          draft={draft}
          onChange={change}
          refusal={refusal}
        />
      )}
      {draft.shape !== 'glide' && (
        <DayField
          label={t('kpis.dueDay')}
          description={t('kpis.dueDayText')}
          clearable
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={refusal.of('/dueOn')}
        />
      )}
      <TextInput
        label={t('kpis.reason')}
        description={t('kpis.targetReason')}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={refusal.of('/reason')}
      />
      {others.length > 0 && (
        <p role="alert" className={form.problem}>
          {others.join(' ')}
        </p>
      )}
      <FormButtons
        submit={t('kpis.setTarget')}
        isReady={isReady(draft, direction, locale)}
        onCancel={onDone}
      />
    </form>
  );
}

const SHOWN = [
  ...['target', 'green', 'red', 'stretch', 'floor', 'low', 'high', 'outerLow', 'outerHigh'].map(
    (field) => `/figures/${field}`,
  ),
  '/from',
  '/to',
  '/start',
  '/end',
  '/text',
  '/dueOn',
  '/reason',
];

/** The fiscal year under way, and the next. */
function yearsFrom(rules: CalendarRules, today: string): readonly Period[] {
  const year = periodAt(rules, 'year', today);
  const next = periodOf(
    rules,
    year.key.replace(/\d{4}/, (digits) => `${Number(digits) + 1}`),
  );
  return next ? [year, next] : [year];
}

interface PartProps {
  readonly draft: TargetDraft;
  readonly onChange: (part: Partial<TargetDraft>) => void;
  readonly refusal: Refusals;
}

function Edges({
  periods,
  draft,
  onChange,
  refusal,
}: PartProps & { readonly periods: readonly Period[] }) {
  const t = useText();
  const formats = useFormats();
  const options = periods.map((period) => ({ value: period.key, label: formats.period(period) }));
  const isBound = draft.shape === 'cumulative';
  return (
    <>
      <NativeSelect
        label={t('kpis.from_')}
        value={draft.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
        data={[{ value: '', label: t(isBound ? 'kpis.choose' : 'kpis.currentPeriod') }, ...options]}
        error={refusal.of('/from')}
      />
      <NativeSelect
        label={t('kpis.to')}
        value={draft.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
        data={[{ value: '', label: t(isBound ? 'kpis.choose' : 'kpis.furtherNotice') }, ...options]}
        error={refusal.of('/to')}
      />
    </>
  );
}

function Glide({ draft, onChange, refusal }: PartProps) {
  const t = useText();
  return (
    <>
      <DayField
        label={t('kpis.startDay')}
        description={t('kpis.startDayText')}
        clearable
        value={draft.startDay}
        onChange={(startDay) => onChange({ startDay })}
        error={refusal.of('/start') ?? refusal.of('/from/day')}
      />
      <TextInput
        label={t('kpis.startValue')}
        inputMode="decimal"
        value={draft.startValue}
        onChange={(event) => onChange({ startValue: event.currentTarget.value })}
      />
      <DayField
        label={t('kpis.endDay')}
        required
        clearable
        value={draft.endDay}
        onChange={(endDay) => onChange({ endDay })}
        error={refusal.of('/end') ?? refusal.of('/to/day')}
      />
      <TextInput
        label={t('kpis.endValue')}
        required
        inputMode="decimal"
        value={draft.endValue}
        onChange={(event) => onChange({ endValue: event.currentTarget.value })}
      />
    </>
  );
}
