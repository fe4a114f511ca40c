import type { EditionContent } from '#domain/edition';
import type { EditionItem, EditionProduct, EditionStageChange } from '#domain/edition-registers';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import { LifecycleChart } from './charts/lifecycle-chart.tsx';
import { RoadmapChart } from './charts/roadmap-chart.tsx';
import classes from './document.module.css';
import { Section } from './section.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly content: EditionContent;
}

const PARTS = ['shipped', 'slipped', 'ahead', 'blocked'] as const;

/** What was shipped, what slipped and why, what comes next and what is held up. */
export function RoadmapSection({ content }: Props) {
  const t = useText();
  const formats = useFormats();
  const { roadmap, scorecard } = content;
  if (!roadmap) return null;
  const areas = new Map(scorecard.map(({ key, name }) => [key, name]));
  const { due, kept, rate } = roadmap.predictability;
  return (
    <Section id="roadmap" title={t('reports.roadmap')}>
      <p className={classes.quiet}>
        {rate === null
          ? t('editions.nothingPromised')
          : t('editions.kept', { kept, due, share: formats.share(rate) })}
      </p>
      <RoadmapChart roadmap={roadmap} content={content} />
      {PARTS.filter((part) => roadmap[part].length > 0).map((part) => (
        <section key={part} aria-labelledby={`roadmap-${part}`}>
          <h3 id={`roadmap-${part}`}>{t(`editions.roadmap.${part}`)}</h3>
          <Items items={roadmap[part]} areas={areas} />
        </section>
      ))}
    </Section>
  );
}

interface ItemsProps {
  readonly items: readonly EditionItem[];
  readonly areas: ReadonlyMap<string, string>;
}

function Items({ items, areas }: ItemsProps) {
  const t = useText();
  const formats = useFormats();
  const day = (on: string | null) => (on === null ? '–' : formats.day(on));
  const row = (item: EditionItem) => ({
    key: item.key,
    name: item.name,
    below: `${areas.get(item.areaKey) ?? item.areaKey} · ${item.owner?.name ?? t('reports.noOwner')}`,
    cells: [
      day(item.baselineOn),
      item.doneOn === null ? day(item.targetOn) : t('editions.doneOn', { day: day(item.doneOn) }),
      item.slipDays === null ? '–' : t('reports.days', { days: item.slipDays }),
      <StatusLabel key="status" status={item.computed} />,
      <Why key="why" item={item} />,
    ],
  });
  const heads = [
    'editions.item',
    'editions.baseline',
    'editions.targetDay',
    'editions.slip',
    'reports.computed',
    'editions.why',
  ];
  return <Sheet heads={heads.map((head) => t(head))} rows={items.map(row)} lines="items" />;
}

function Why({ item: { moveReason, heldUp } }: { readonly item: EditionItem }) {
  const t = useText();
  return (
    <>
      {moveReason}
      {heldUp && (
        <span className={classes.below}>
          {heldUp.days === null
            ? t('editions.waitsForDropped', { name: heldUp.by })
            : t('editions.waitsFor', { name: heldUp.by, count: heldUp.days })}
        </span>
      )}
    </>
  );
}

/** Products by stage, moves between stages, and what has to be looked at. */
export function LifecycleSection({ content }: Props) {
  const t = useText();
  const formats = useFormats();
  const { lifecycle } = content;
  if (!lifecycle) return null;
  const stages = lifecycle.stages.map(
    ({ stage, count }) => `${stage ?? t('editions.noStage')} ${formats.number(count)}`,
  );
  const change = ({ product, name, from, to, on, reason }: EditionStageChange) => ({
    key: `${product} ${on} ${to}`,
    name,
    cells: [from ?? '–', to, formats.day(on), reason],
  });
  const due = ({ key, name, stage, owner, prompts }: EditionProduct) => ({
    key,
    name,
    cells: [
      stage ?? '–',
      owner?.name ?? t('reports.noOwner'),
      prompts.map((prompt) => t(`editions.prompt.${prompt}`)).join(', '),
    ],
  });
  const heads = (names: readonly string[]) => names.map((name) => t(name));
  return (
    <Section id="lifecycle" title={t('reports.lifecycle')}>
      <p className={classes.quiet}>{t('editions.byStage', { stages: stages.join(', ') })}</p>
      <LifecycleChart lifecycle={lifecycle} content={content} />
      <Sheet
        heads={heads([
          'editions.product',
          'editions.stageFrom',
          'editions.stageTo',
          'editions.stageOn',
          'editions.why',
        ])}
        rows={lifecycle.changes.map(change)}
      />
      <Sheet
        heads={heads([
          'editions.product',
          'editions.stageNow',
          'reports.ownerHead',
          'editions.whatIsDue',
        ])}
        rows={lifecycle.attention.map(due)}
        lines="products"
      />
    </Section>
  );
}
