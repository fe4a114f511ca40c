import { useCallback, useRef } from 'react';
import type { CalendarRules, Period } from '#domain/calendar';
import { lanesBetween, TIMELINE } from '../../../charts/timeline-layout.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsPrinting } from '../../scorecard/use-is-printing.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Item, Names, Roadmap } from '../roadmap.ts';
import { useBarContext } from './bar-context.ts';
import ground from './ground.module.css';
import { Ground } from './ground.tsx';
import head from './header.module.css';
import { Header } from './header.tsx';
import { Lanes } from './lanes.tsx';
import { Legend } from './legend.tsx';
import { Prompt } from './prompt.tsx';
import classes from './timeline.module.css';
import { useBarKeys } from './use-bar-keys.ts';
import { useBarMoves } from './use-bar-moves.ts';
import { BEYOND, useBox, useScrollTo } from './use-box.ts';
import { useDrag } from './use-drag.ts';
import { useLayout } from './use-layout.ts';

interface Props {
  readonly items: readonly Item[];
  readonly names: Names;
  readonly dependencies: Roadmap['dependencies'];
  readonly arrangement: Arrangement;
  readonly rules: CalendarRules;
  /** The period that the address names; it is marked. */
  readonly period: Period | undefined;
  /** Changes when today is asked for. */
  readonly asked: number;
}

/** Height of the calendar above the bars. */
const HEAD = 48;

/** Bars over a calendar, in lanes. Only what is in sight is in the page; on paper all of it. */
export function Timeline(props: Props) {
  const { items, names, dependencies, arrangement, rules, period, asked } = props;
  const { zoom, lane, hasBaseline } = arrangement;
  const t = useText();
  const today = useToday();
  const isPrinting = useIsPrinting();
  const box = useRef<HTMLDivElement>(null);
  const sight = useBox(box);
  const { width } = sight;
  const given = { items, names, arrangement, rules, today, width, isPrinting };
  const { lanes, scale, layout, itemOf, inOrder } = useLayout(given);
  const context = useBarContext({ rules, names, scale, hasBaseline });
  const { isTravelling } = context;
  const [draft, moves] = useBarMoves();
  const reveal = useCallback(
    (item: Item) => {
      const bar = layout.barOf.get(item.id);
      const { current } = box;
      if (!bar || !current) return;
      const isAbove = bar.y < current.scrollTop;
      const isBelow = bar.y + TIMELINE.row + HEAD > current.scrollTop + current.clientHeight;
      if (isAbove || isBelow) current.scrollTo({ top: bar.y - current.clientHeight / 2 });
    },
    [layout],
  );
  const keys = useBarKeys({ items: inOrder, rules, moves, box, isTravelling, reveal });
  const itemAt = useCallback((key: string) => items.find((item) => item.key === key), [items]);
  const drag = useDrag({ rules, perDay: scale.perDay, moves, itemAt, isTravelling });
  const todayX = scale.x(today);
  const shownX = period ? scale.x(period.startsOn) : todayX;
  useScrollTo(box, shownX, `${zoom} ${period?.key} ${asked} ${width > 0}`);
  const shown = isPrinting
    ? layout.lanes
    : lanesBetween(layout, sight.top - BEYOND, sight.top + sight.height + BEYOND);
  const draftBar = draft && layout.barOf.get(draft.item.id);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is pressed */}
      <div
        ref={box}
        className={classes.box}
        role="group"
        aria-label={t('roadmap.timeline')}
        onClickCapture={drag.onClickCapture}
        {...keys.handlers}
        {...drag.handlers}
      >
        <div
          className={classes.canvas}
          style={{ height: layout.height + HEAD, width: `calc(var(--lane) + ${scale.width}px)` }}
        >
          <div className={head.head}>
            <span className={head.corner}>{lane !== 'none' && t(`roadmap.lane.${lane}`)}</span>
            <Header rules={rules} scale={scale} zoom={isPrinting ? undefined : zoom}>
              <span className={head.todayMark} style={{ left: todayX }}>
                {t('roadmap.today')}
              </span>
            </Header>
          </div>
          <Ground {...{ rules, layout, scale, zoom, period, dependencies }} />
          <span
            className={ground.today}
            style={{ left: `calc(var(--lane) + ${todayX}px)`, top: HEAD, height: layout.height }}
          />
          <Lanes
            {...{ shown, lanes, itemOf, context, draft }}
            by={lane}
            top={HEAD}
            active={keys.active}
            stop={keys.active ?? inOrder[0]}
          />
          {draft && draftBar && draft.asks !== 'nothing' && (
            <Prompt
              key={draft.asks}
              draft={draft}
              moves={moves}
              speech={context}
              today={today}
              place={{ x: draftBar.x, y: draftBar.y + HEAD }}
              onClose={() => keys.focus(draft.item.key)}
            />
          )}
        </div>
      </div>
      <Legend hasBaseline={hasBaseline} undated={layout.undated.length} />
    </>
  );
}
