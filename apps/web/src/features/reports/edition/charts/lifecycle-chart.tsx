import { plannedProducts, stagesInUse } from '#domain/charts/edition-rows';
import { lifecycleStrip } from '#domain/charts/lifecycle-strip';
import type { EditionContent } from '#domain/edition';
import type { EditionLifecycle, EditionPlannedProduct } from '#domain/edition-registers';
import { useFormats } from '../../../../app/i18n/use-formats.ts';
import { useText } from '../../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { SceneDrawing } from '../../../../charts/scene-drawing.tsx';
import classes from './charts.module.css';
import { useShortMonth } from './use-short-month.ts';

interface Props {
  readonly lifecycle: EditionLifecycle;
  readonly content: EditionContent;
}

const HEAD = 46;
const NARROW_ROW = 40;

/** Where each product stands in its life, and where it is planned to go next. */
export function LifecycleChart({ lifecycle, content: { period } }: Props) {
  const t = useText();
  const formats = useFormats();
  const month = useShortMonth();
  const { rows, rest } = plannedProducts(lifecycle);
  const stages = stagesInUse(lifecycle);
  if (rows.length === 0 || stages.length === 0) return null;
  const title = t('editions.charts.lifecycle');
  const noStage = t('editions.noStage');
  const words = ({ stage, next }: EditionPlannedProduct) =>
    next
      ? t('editions.charts.move', {
          from: stage ?? noStage,
          to: next.stage,
          day: formats.day(next.on),
        })
      : (stage ?? noStage);
  const key = t('editions.charts.lifecycleKey');
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        height={HEAD + NARROW_ROW * rows.length}
        fileName={`lifecycle-${period.key}`}
        notes={rest > 0 ? `${key} ${t('editions.charts.more', { rest })}` : key}
        table={{
          columns: [
            t('editions.product'),
            t('editions.stageNow'),
            t('editions.charts.nextStage'),
            t('editions.charts.plannedOn'),
          ],
          rows: (lifecycle.products ?? []).map(({ name, stage, next }) => [
            { text: name },
            { text: stage ?? noStage },
            { text: next?.stage ?? '–' },
            { text: next ? formats.day(next.on) : '–' },
          ]),
        }}
      >
        {({ width }) => (
          <SceneDrawing
            title={title}
            description={rows.map((row) => `${row.name}: ${words(row)}`).join('; ')}
            scene={lifecycleStrip({
              stages,
              width,
              noStage,
              rows: rows.map(({ name, stage, next }) => ({
                name,
                stage,
                next: next && { stage: next.stage, told: month(next.on) },
              })),
            })}
          />
        )}
      </ChartFrame>
    </div>
  );
}
