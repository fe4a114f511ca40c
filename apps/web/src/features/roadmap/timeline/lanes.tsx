import type { Lane } from '../../../charts/timeline-layout.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Item } from '../roadmap.ts';
import { NONE, type ItemLane } from '../shown-items.ts';
import type { BarContext } from './bar-context.ts';
import { Bar } from './bar.tsx';
import classes from './lanes.module.css';
import type { Draft } from './use-bar-moves.ts';

interface Props {
  /** Those in sight. */
  readonly shown: readonly Lane[];
  readonly lanes: readonly ItemLane[];
  readonly by: Arrangement['lane'];
  readonly itemOf: ReadonlyMap<string, Item>;
  readonly context: BarContext;
  readonly active: Item | undefined;
  /** The only stop of the Tab key. */
  readonly stop: Item | undefined;
  readonly draft: Draft | undefined;
  /** What stands above the lanes, in pixels. */
  readonly top: number;
}

export function Lanes(props: Props) {
  const { shown, lanes, by, itemOf, context, active, stop, draft, top } = props;
  const laneOf = new Map(lanes.map((lane) => [lane.key, lane]));
  return shown.map(({ key, y, height, bars }) => {
    const name = nameOf(context, laneOf.get(key), by);
    return (
      <div
        key={key}
        role="group"
        aria-label={name}
        className={classes.lane}
        style={{ top: y + top, height }}
      >
        <div className={classes.laneName} aria-hidden="true">
          {by !== 'none' && <strong>{name}</strong>}
        </div>
        <div className={classes.bars}>
          {bars.map((bar) => {
            const item = itemOf.get(bar.id);
            return (
              item && (
                <Bar
                  key={bar.id}
                  bar={bar}
                  top={bar.y - y}
                  item={item}
                  context={context}
                  isActive={item.key === active?.key}
                  isStop={item.key === stop?.key}
                  drafted={draft?.item.id === item.id ? draft.window : undefined}
                />
              )
            );
          })}
        </div>
      </div>
    );
  });
}

function nameOf({ t }: BarContext, lane: ItemLane | undefined, by: Arrangement['lane']): string {
  if (by === 'none') return t('roadmap.all');
  return lane?.name ?? t(lane?.key === NONE ? `roadmap.without.${by}` : 'roadmap.all');
}
