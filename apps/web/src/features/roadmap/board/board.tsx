import { useMemo, useRef } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { HORIZONS, type Horizon } from '#domain/roadmap-item';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { Item, Names } from '../roadmap.ts';
import { useHrefs } from '../use-hrefs.ts';
import { useItemWrites } from '../use-item-writes.ts';
import classes from './board.module.css';
import { Card, type CardContext } from './card.tsx';
import { MixStrip } from './mix-strip.tsx';
import { neighbourOf, type Place } from './places.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useCardDrag } from './use-card-drag.ts';

interface Props {
  readonly items: readonly Item[];
  readonly names: Names;
  readonly rules: CalendarRules;
}

/** Now, next and later, each in the order of what comes first. */
export function Board({ items, names, rules }: Props) {
  const t = useText();
  const formats = useFormats();
  const hrefOf = useHrefs();
  const isTravelling = useIsTravelling();
  const { place } = useItemWrites();
  const element = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => HORIZONS.map((horizon) => items.filter((item) => item.horizon === horizon)),
    [items],
  );
  const put = (item: Item, { horizon, before }: Place): void => {
    const now = columns[HORIZONS.indexOf(item.horizon)] ?? [];
    const after = neighbourOf(now, item);
    if (horizon === item.horizon && before?.id === after?.id) return;
    void place(item, horizon, before, after);
  };
  const context = useMemo<CardContext>(
    () => ({ t, formats, rules, names, hrefOf, isTravelling }),
    [t, formats, rules, names, hrefOf, isTravelling],
  );
  const keys = useBoardKeys({ columns, board: element, put, isTravelling });
  const drag = useCardDrag({ items, board: element, put, isTravelling });
  return (
    <>
      <MixStrip />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is pressed */}
      <div
        ref={element}
        className={classes.board}
        role="group"
        aria-label={t('roadmap.board')}
        onClickCapture={drag.onClickCapture}
        {...keys.handlers}
        {...drag.handlers}
      >
        {HORIZONS.map((horizon, index) => (
          <Column
            key={horizon}
            horizon={horizon}
            items={columns[index] ?? []}
            context={context}
            activeKey={keys.activeKey}
            held={drag.held}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  readonly horizon: Horizon;
  readonly items: readonly Item[];
  readonly context: CardContext;
  readonly activeKey: string | undefined;
  readonly held: ReturnType<typeof useCardDrag>['held'];
}

function Column({ horizon, items, context, activeKey, held }: ColumnProps) {
  const { t, formats } = context;
  const effort = items.reduce((sum, item) => sum + (item.effort ?? 0), 0);
  const target = held?.place?.horizon === horizon ? held.place : undefined;
  return (
    <section className={classes.column} data-horizon={horizon} data-target={target !== undefined}>
      <header>
        <h2>{t(`roadmap.horizon.${horizon}`)}</h2>
        <span>
          {t('roadmap.columnLine', { count: items.length, effort: formats.number(effort) })}
        </span>
      </header>
      <ul>
        {items.map((item) => (
          <Card
            key={item.id}
            item={item}
            context={context}
            isActive={item.key === activeKey}
            isHeld={held?.key === item.key}
            isMarked={target !== undefined && target.before?.id === item.id}
          />
        ))}
        {target && !target.before && <li className={classes.mark} aria-hidden="true" />}
      </ul>
      {items.length === 0 && !target && <p className="mute">{t('roadmap.emptyColumn')}</p>}
    </section>
  );
}
