import { plannedItems } from '#domain/charts/edition-rows';
import { roadmapStrip } from '#domain/charts/roadmap-strip';
import { toldUpTo, type EditionContent } from '#domain/edition';
import type { EditionItem, EditionRoadmap } from '#domain/edition-registers';
import { useFormats } from '../../../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { SceneDrawing } from '../../../../charts/scene-drawing.tsx';
import classes from './charts.module.css';
import { useShortMonth } from './use-short-month.ts';

interface Props {
  readonly roadmap: EditionRoadmap;
  readonly content: EditionContent;
}

const HEAD = 34;
const NARROW_ROW = 38;

/** Items beside their first dates, with the day of which the report tells. */
export function RoadmapChart({ roadmap, content }: Props) {
  const t = useText();
  const formats = useFormats();
  const month = useShortMonth();
  const { rows, rest } = plannedItems(roadmap);
  if (rows.length === 0) return null;
  const on = toldUpTo(content);
  const title = t('editions.charts.roadmap', { day: formats.day(on) });
  const told = rows.map((item) => ({ item, words: toldOf(item, t) }));
  const day = (value: string | null | undefined) => (value ? formats.day(value) : '–');
  const key = t('editions.charts.roadmapKey', { day: formats.day(on) });
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        height={HEAD + NARROW_ROW * rows.length}
        fileName={`roadmap-${content.period.key}`}
        notes={rest > 0 ? `${key} ${t('editions.charts.more', { rest })}` : key}
        table={{
          columns: [
            t('editions.item'),
            t('editions.charts.begins'),
            t('editions.targetDay'),
            t('editions.baseline'),
            t('editions.slip'),
          ],
          rows: told.map(({ item, words }) => [
            { text: item.name },
            { text: day(item.startsOn) },
            { text: day(item.doneOn ?? item.targetOn) },
            { text: day(item.baselineOn) },
            { text: words },
          ]),
        }}
      >
        {({ width }) => (
          <SceneDrawing
            title={title}
            description={told.map(({ item, words }) => `${item.name}: ${words}`).join('; ')}
            scene={roadmapStrip({
              rows: told.map(({ item, words }) => stripRow(item, words)),
              today: { on, label: formats.shortDay(on) },
              width,
              month,
            })}
          />
        )}
      </ChartFrame>
    </div>
  );
}

function stripRow(item: EditionItem, told: string) {
  const { name, startsOn = null, baselineStartsOn = null, targetOn, baselineOn, doneOn } = item;
  const to = doneOn ?? targetOn;
  return {
    name,
    told,
    current: to === null ? null : { from: startsOn, to },
    baseline: baselineOn === null ? null : { from: baselineStartsOn, to: baselineOn },
  };
}

function toldOf({ doneOn, slipDays, heldUp }: EditionItem, t: Text): string {
  const slip = slipDays === null ? '' : t('editions.charts.slip', slipWords(slipDays));
  if (doneOn !== null) return [t('editions.charts.done'), slip].filter(Boolean).join(', ');
  if (heldUp === null) return slip || t('editions.charts.noBaseline');
  return [t('editions.charts.waits'), slip].filter(Boolean).join(', ');
}

const slipWords = (days: number) => ({
  side: days === 0 ? 'none' : days > 0 ? 'late' : 'early',
  days: Math.abs(days),
});
