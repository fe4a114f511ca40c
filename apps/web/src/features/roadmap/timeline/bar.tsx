import { memo } from 'react';
import type { ItemWindow } from '#domain/roadmap-item';
import { stretchOf, type Bar as BarLayout } from '../../../charts/timeline-layout.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { canMove, saidOfItem, withWindow, type Item } from '../roadmap.ts';
import { itemText, shortSlip } from '../window-text.ts';
import type { BarContext } from './bar-context.ts';
import classes from './bar.module.css';

interface Props {
  readonly bar: BarLayout;
  /** Top of the bar in its lane. */
  readonly top: number;
  readonly item: Item;
  readonly context: BarContext;
  readonly isActive: boolean;
  /** The only stop of the Tab key among all bars. */
  readonly isStop: boolean;
  /** Where it is being moved to. */
  readonly drafted: ItemWindow | undefined;
}

/** One item: where it was committed to be, thin and below, and where it is now. */
export const Bar = memo(function Bar(props: Props) {
  const { bar, top, context, isActive, isStop, drafted } = props;
  const { scale, hasBaseline, isTravelling, today, hrefOf, names } = context;
  const item = drafted ? withWindow(props.item, drafted, today) : props.item;
  const { x, width } = drafted ? stretchOf(drafted, scale) : bar;
  const isMovable = !isTravelling && canMove(item);
  const isInside = bar.isLabelInside;
  return (
    <>
      {hasBaseline && bar.baseline && (
        <span
          className={classes.baseline}
          style={{ left: bar.baseline.x, width: bar.baseline.width, top }}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- a link that opens beside the page */}
      <a
        href={hrefOf(item.key)}
        className={classes.bar}
        style={{ left: x, width, top }}
        data-item={item.key}
        data-stage={item.stage}
        data-precision={item.precision}
        data-open={openEnds(bar)}
        data-moving={drafted !== undefined || undefined}
        data-active={isActive || undefined}
        data-late={item.heldUp !== null || undefined}
        tabIndex={isStop ? 0 : -1}
        draggable={false}
        aria-label={itemText(context, item, names)}
      >
        {isInside && <Label item={item} context={context} />}
        {isMovable && <Grips item={item} />}
      </a>
      {!isInside && (
        <span className={classes.outside} style={{ left: x + width, top }} aria-hidden="true">
          <Label item={item} context={context} />
        </span>
      )}
      <Marks bar={bar} top={top} item={item} />
    </>
  );
});

function Grips({ item }: { readonly item: Item }) {
  return (
    <>
      {item.startsOn !== null && <span className={classes.grip} data-part="start" />}
      {item.targetOn !== null && <span className={classes.grip} data-part="end" />}
    </>
  );
}

function Marks({ bar, top, item }: Pick<Props, 'bar' | 'top' | 'item'>) {
  return bar.milestones.map((mark) => (
    <span
      key={mark.id}
      className={classes.milestone}
      style={{ left: mark.x, top }}
      data-met={mark.isMet}
      title={item.milestones.find(({ id }) => id === mark.id)?.name}
    />
  ));
}

function Label({ item, context }: Pick<Props, 'item' | 'context'>) {
  const slip = item.slipDays === 0 ? '' : shortSlip(context, item.slipDays);
  const said = saidOfItem(item);
  return (
    <span className={classes.label}>
      <StatusMark status={item.status} size={14} />
      {said && <StatusMark status={said} size={12} />}
      <span className={classes.name}>{item.name}</span>
      {slip && (
        <span className={classes.slip} data-late={(item.slipDays ?? 0) > 0}>
          {slip}
        </span>
      )}
    </span>
  );
}

function openEnds({ hasOpenStart, hasOpenEnd }: BarLayout): string | undefined {
  if (hasOpenStart && hasOpenEnd) return 'both';
  if (hasOpenStart) return 'start';
  return hasOpenEnd ? 'end' : undefined;
}
