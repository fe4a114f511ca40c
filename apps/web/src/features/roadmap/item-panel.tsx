import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { isDay } from '#domain/day';
import { WINDOW_PRECISIONS } from '#domain/roadmap-item';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useCalendar } from '../../app/periods.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ItemActions, type Asked } from './item/item-actions.tsx';
import { ItemFacts } from './item/item-facts.tsx';
import { LazyAskedForm, LazyCheckIns, LazyLaunches } from './item/lazy-parts.tsx';
import classes from './item/item.module.css';
import { Milestones } from './item/milestones.tsx';
import { MoveHistory } from './item/move-history.tsx';
import { useItem } from './item/use-item.ts';
import { Waits } from './item/waits.tsx';
import type { When } from './moves.ts';
import type { WholeItem } from './use-item-writes.ts';

/** An item in short, beside the page. */
export default function ItemPanel({ id }: PanelProps) {
  const [key = '', day, precision] = id.split(':');
  const query = useItem(key);
  const rules = useCalendar();
  return (
    <Loaded query={query} rows={10}>
      {(item) => rules && <Short item={item} rules={rules} when={whenOf(day, precision)} />}
    </Loaded>
  );
}

/** After the key may stand where it is to be moved to: `item:trial:2027-03-15:day`. */
function whenOf(day: string | undefined, precision: string | undefined): When | undefined {
  const known = WINDOW_PRECISIONS.find((name) => name === precision);
  return day !== undefined && isDay(day) && known ? { day, precision: known } : undefined;
}

interface Props {
  readonly item: WholeItem;
  readonly rules: CalendarRules;
  readonly when: When | undefined;
}

function Short({ item, rules, when }: Props) {
  const t = useText();
  const [asked, setAsked] = useState<Asked | undefined>(when && 'move');
  const parts = [
    ['roadmap.movesHead', <MoveHistory key="moves" itemKey={item.key} rules={rules} />],
    ['roadmap.milestones', <Milestones key="milestones" item={item} />],
    ['roadmap.waits', <Waits key="waits" item={item} />],
    ['roadmap.launches', <LazyLaunches key="launches" item={item} />],
    ['roadmap.checkIns', <LazyCheckIns key="said" item={item} onCheckIn={undefined} />],
  ] as const;
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <h3>
          <Link to="/roadmap/$key" params={{ key: item.key }}>
            {item.name}
          </Link>
        </h3>
        {item.problem && <span className="mute">{item.problem}</span>}
      </div>
      <div className={classes.actions}>
        <ItemActions item={item} onAsk={setAsked} />
      </div>
      {asked && (
        <div className={classes.asked}>
          <LazyAskedForm
            key={asked}
            item={item}
            asked={asked}
            rules={rules}
            when={when}
            onDone={() => setAsked(undefined)}
          />
        </div>
      )}
      <ItemFacts item={item} rules={rules} />
      {parts.map(([head, content]) => (
        <section key={head} aria-label={t(head)}>
          <h3>{t(head)}</h3>
          {content}
        </section>
      ))}
    </div>
  );
}
