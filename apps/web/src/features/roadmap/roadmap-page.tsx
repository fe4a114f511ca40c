import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo, useState, type ComponentProps } from 'react';
import { periodOf } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling, useOpenPanel, useView } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useAreas } from '../areas/areas.ts';
import { isFiltered, NO_FILTERS, useArrangement, type RoadmapShape } from './arrangement.ts';
import { Board } from './board/board.tsx';
import { ExampleTimeline } from './example-timeline.tsx';
import { List } from './list/list.tsx';
import classes from './roadmap.module.css';
import { namesOf, usePredictability, useRoadmap, type Roadmap } from './roadmap.ts';
import { isCurrent, shownItems } from './shown-items.ts';
import { sorted } from './sorting.ts';
import { Timeline } from './timeline/timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { Views } from './views.tsx';

/** Fetched when somebody looks at launches. */
const LaunchList = lazy(() => import('./launch/launch-list.tsx'));

/** What is planned, promised and under way: over time, as a list, or as a board. */
export function RoadmapPage() {
  const t = useText();
  const roadmap = useRoadmap();
  return (
    <div className={classes.page}>
      {roadmap.data === undefined && <PageHead title={t('roadmap.title')} />}
      <Loaded query={roadmap} rows={10}>
        {(view) => <Shown view={view} />}
      </Loaded>
    </div>
  );
}

function Shown({ view }: { readonly view: Roadmap }) {
  const t = useText();
  const today = useToday();
  const rules = useCalendar();
  const period = usePeriodOfAddress();
  const [arrangement, arrange] = useArrangement();
  const [asked, setAsked] = useState(0);
  const shape = useShape(arrangement.shape);
  const names = useMemo(() => namesOf(view), [view]);
  const { sort } = arrangement;
  const items = useMemo(
    () => sorted(shownItems(view.items, names, arrangement, today), names, sort),
    [view, names, arrangement, today, sort],
  );
  const faded = view.items.filter((item) => !isCurrent(item, today)).length;
  return (
    <>
      <PageHead
        title={t('roadmap.title')}
        actions={
          <>
            <Views shape={shape} onChange={(next) => arrange({ shape: next })} />
            <Beginnings />
          </>
        }
      >
        <Line view={view} />
      </PageHead>
      {view.items.length === 0 && <NoItems />}
      {view.items.length > 0 && shape === 'launches' && (
        <Suspense fallback={<Skeleton label={t('frame.loading')} rows={6} />}>
          <LaunchList />
        </Suspense>
      )}
      {view.items.length > 0 && shape !== 'launches' && (
        <>
          <Toolbar
            view={view}
            shape={shape}
            arrangement={arrangement}
            arrange={arrange}
            onToday={() => setAsked(asked + 1)}
          />
          <p className={classes.shown} role="status">
            {isFiltered(arrangement) &&
              t('roadmap.shown', { shown: items.length, count: view.items.length })}
            {!isFiltered(arrangement) && faded > 0 && (
              <>
                {t('roadmap.faded', { count: faded })}
                <button
                  type="button"
                  className={`${classes.link} no-print`}
                  onClick={() => arrange({ stages: ['done', 'dropped'] })}
                >
                  {t('roadmap.showFaded')}
                </button>
              </>
            )}
          </p>
          {items.length === 0 ? (
            <EmptyState
              text={t('roadmap.noMatch')}
              action={
                <Button variant="default" onClick={() => arrange(NO_FILTERS)}>
                  {t('roadmap.clear')}
                </Button>
              }
            />
          ) : (
            rules && (
              <InShape
                {...{ shape, items, names, arrangement, arrange, rules, period, asked }}
                dependencies={view.dependencies}
              />
            )
          )}
        </>
      )}
    </>
  );
}

interface InShapeProps extends ComponentProps<typeof Timeline>, ComponentProps<typeof List> {
  readonly shape: RoadmapShape;
}

function InShape({ shape, ...props }: InShapeProps) {
  const { items, names, rules } = props;
  if (shape === 'timeline') return <Timeline {...props} />;
  if (shape === 'list') return <List {...props} />;
  return <Board items={items} names={names} rules={rules} />;
}

/** How many there are, and what stands out of them. */
function Line({ view }: { readonly view: Roadmap }) {
  const t = useText();
  const open = view.items.filter(({ stage }) => stage !== 'done' && stage !== 'dropped');
  const committed = open.filter(({ committedOn }) => committedOn !== null);
  const slipped = committed.filter(({ slipDays }) => (slipDays ?? 0) > 0).length;
  const late = open.filter(({ status }) => status === 'off_track').length;
  return (
    <>
      {t('roadmap.line', {
        count: open.length,
        committed: committed.length,
        slipped,
        late,
      })}
      <Kept />
    </>
  );
}

/** Of what was promised for the period, how much was kept by its first date. */
function Kept() {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { data } = usePredictability();
  if (!data || data.due === 0) return null;
  const { deliveredByBaseline: kept, due, period } = data;
  return (
    <>
      {' · '}
      <button type="button" className={classes.link} onClick={() => openPanel('predictability:')}>
        {t('roadmap.kept', { kept, due, period: formats.period(period) })}
      </button>
    </>
  );
}

/** Nothing in the past can be begun. */
function Beginnings() {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const areas = useAreas().data ?? [];
  const isAllowed = !isTravelling && areas.some(({ can }) => can.update);
  useKeys(
    isAllowed
      ? [
          { stroke: 'n', label: 'roadmap.newItem', run: () => openPanel('new-item:') },
          { stroke: 'p', label: 'roadmap.planQuarter', run: () => openPanel('plan-quarter:') },
        ]
      : [],
  );
  if (!isAllowed) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => openPanel('plan-quarter:')}>
        {t('roadmap.planQuarter')}
      </Button>
      <Button size="xs" onClick={() => openPanel('new-item:')}>
        {t('roadmap.newItem')}
      </Button>
    </>
  );
}

function NoItems() {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  return (
    <EmptyState
      text={t('roadmap.empty')}
      action={
        !isTravelling && (
          <Button onClick={() => openPanel('new-item:')}>{t('roadmap.newItem')}</Button>
        )
      }
      example={<ExampleTimeline />}
    />
  );
}

const NARROW = '(max-width: 800px)';

/** A timeline needs room: a phone begins with the list. */
function useShape(asked: RoadmapShape | undefined): RoadmapShape {
  const [isNarrow] = useState(() => matchMedia(NARROW).matches);
  return asked ?? (isNarrow ? 'list' : 'timeline');
}

/** Only a period that somebody chose is marked. */
function usePeriodOfAddress() {
  const { period } = useView();
  const rules = useCalendar();
  return useMemo(() => (rules && period ? periodOf(rules, period) : undefined), [rules, period]);
}
