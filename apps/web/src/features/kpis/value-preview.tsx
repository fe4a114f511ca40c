import { compare } from '#domain/compare';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { Delta } from '../../ui/delta.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';
import type { Definition } from './kpi-data.ts';
import { previewOf } from './status-preview.ts';
import { useFigures } from './use-figures.ts';
import type { Draft } from './value-draft.ts';
import classes from './value-preview.module.css';

interface Props {
  readonly kpi: string;
  readonly period: string;
  readonly definition: Definition;
  readonly draft: Draft;
}

/** What the typed value would mean: its status, its target, and how it moves. */
export function ValuePreview({ kpi, period, definition, draft }: Props) {
  const t = useText();
  const day = useToday();
  const figures = useFigures(definition);
  const { data } = $api.useQuery('get', '/api/v1/kpis/{kpi}/series', {
    params: { path: { kpi }, query: { period, points: 2 } },
  });
  const point = data?.points.at(-1);
  const { value } = draft;
  if (!point || value === null) return <span className="mute">{targetOf(point)}</span>;
  const preview = previewOf(point, value, { rollUp: definition.rollUp, day });
  const { absolute, verdict } = compare(value, point.previous, {
    unit: definition.unit,
    direction: definition.direction,
    lines: point.target?.lines ?? null,
  });
  return (
    <div className={classes.preview} role="status">
      <strong className="figure">{figures.full(value)}</strong>
      {preview && <StatusBadge status={preview.status} />}
      {absolute !== null && (
        <span>
          <Delta text={figures.difference(absolute)} verdict={verdict} />{' '}
          <span className="mute">{t('kpis.sinceLast')}</span>
        </span>
      )}
      <span className="mute">{targetOf(point)}</span>
    </div>
  );

  function targetOf(shown: typeof point): string {
    const target = shown?.target;
    if (!target) return t('kpis.noTarget');
    return target.target === null
      ? target.text ||
          `${figures.full(target.lines.greenLow)} – ${figures.full(target.lines.greenHigh)}`
      : t('kpis.targetIs', { value: figures.full(target.target) });
  }
}
