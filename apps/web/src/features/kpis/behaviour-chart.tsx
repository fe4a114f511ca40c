import { useMemo } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { valueScale } from '../../charts/geometry.ts';
import { XmrChart } from '../../charts/xmr-chart.tsx';
import type { XmrWords } from '../../charts/xmr-layout.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import type { SeriesView } from './kpi-data.ts';
import { currentTarget, rebasedAt, signalRuns, xmrPoints } from './series-charts.ts';
import { SignalList } from './signal-list.tsx';
import { useFigures, type Figures } from './use-figures.ts';

const HEIGHT = 300;

const signalWords =
  (t: Text): XmrWords['signal'] =>
  (rule, side) =>
    t(`kpis.signal.${rule}.${side}`);

/** How the process behaves between its natural limits. */
export function BehaviourChart({ view }: { readonly view: SeriesView }) {
  const t = useText();
  const figures = useFigures(view.definition);
  const { limits } = view.behaviour;
  const points = xmrPoints(view, figures.shortPeriod);
  const words = useMemo(() => xmrWords(t), [t]);
  const title = t('kpis.behaviourTitle', {
    name: view.definition.name,
    kind: t(`kpis.by.${view.kind}`),
    unit: figures.unit,
  });
  return (
    <ChartFrame
      title={title}
      height={HEIGHT}
      table={behaviourTable(view, figures, t)}
      fileName={`${view.key}-${view.kind}`}
      notes={<Notes view={view} figures={figures} />}
    >
      {(size) => (
        <XmrChart
          title={title}
          description={descriptionOf(view, figures, t)}
          points={points}
          limits={limits}
          signals={view.behaviour.signals}
          target={currentTarget(view)}
          rebasedAt={rebasedAt(view)}
          size={size}
          words={words}
          format={figures.short}
        />
      )}
    </ChartFrame>
  );
}

const xmrWords = (t: Text): XmrWords => ({
  upper: t('kpis.upperLimit'),
  centre: t('kpis.average'),
  lower: t('kpis.lowerLimit'),
  target: t('kpis.target'),
  rebased: t('kpis.limitsFromHere'),
  signal: signalWords(t),
});

interface NotesProps {
  readonly view: SeriesView;
  readonly figures: Figures;
}

function Notes({ view, figures }: NotesProps) {
  const t = useText();
  const formats = useFormats();
  const { limits, rebase } = view.behaviour;
  const values = view.points.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  const target = currentTarget(view);
  const { cutAt } = valueScale({
    values: [
      ...values,
      ...(limits ? [limits.lower, limits.upper] : []),
      ...(target === null ? [] : [target]),
    ],
    height: HEIGHT,
    format: figures.short,
  });
  return (
    <>
      {limits === null && <div>{t('kpis.tooFewText')}</div>}
      {rebase && (
        <div>{t('kpis.rebasedText', { day: formats.day(rebase.from), reason: rebase.reason })}</div>
      )}
      {cutAt && <div>{t('charts.cutAt', { value: cutAt })}</div>}
      <SignalList runs={signalRuns(view)} points={view.points} />
    </>
  );
}

function descriptionOf({ behaviour }: SeriesView, figures: Figures, t: Text): string {
  const { limits, variation, assurance } = behaviour;
  if (!limits) return t('kpis.tooFewText');
  return [
    t('kpis.limitsText', {
      lower: figures.full(limits.lower),
      centre: figures.full(limits.centre),
      upper: figures.full(limits.upper),
    }),
    variation && `${t(`kpis.variation.${variation}`)}.`,
    assurance && `${t(`kpis.assurance.${assurance}`)}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function behaviourTable(view: SeriesView, figures: Figures, t: Text): ChartTable {
  const { limits, signals } = view.behaviour;
  const words = signalWords(t);
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined
      ? { text: '–', value: null }
      : { text: figures.full(value), value };
  return {
    columns: [
      t('kpis.period'),
      t('kpis.value'),
      t('kpis.target'),
      t('kpis.lowerLimit'),
      t('kpis.average'),
      t('kpis.upperLimit'),
      t('kpis.signals'),
    ],
    rows: view.points.toReversed().map(({ period, figure, target }) => [
      { text: figures.period(period), value: period.key },
      { text: figures.full(figure.value), value: figure.value },
      cell(target?.target),
      cell(limits?.lower),
      cell(limits?.centre),
      cell(limits?.upper),
      {
        text: signals
          .filter((signal) => signal.period === period.key)
          .map(({ rule, side }) => words(rule, side))
          .join(', '),
      },
    ]),
  };
}
