import { memo } from 'react';
import { StatusMark } from '../../../ui/status-mark.tsx';
import mark from '../../../ui/status-mark.module.css';
import type { Item, Names } from '../roadmap.ts';
import { Said } from '../said.tsx';
import { itemText, shortSlip, windowText, type Speech } from '../window-text.ts';
import classes from './board.module.css';

/** What all cards share, made once. */
export interface CardContext extends Speech {
  readonly names: Names;
  readonly hrefOf: (key: string) => string;
  readonly isTravelling: boolean;
}

interface Props {
  readonly item: Item;
  readonly context: CardContext;
  readonly isActive: boolean;
  /** It hangs on the pointer. */
  readonly isHeld: boolean;
  /** What is dragged would come before it. */
  readonly isMarked: boolean;
}

export const Card = memo(function Card({ item, context, isActive, isHeld, isMarked }: Props) {
  const { t, names, hrefOf, isTravelling } = context;
  const { key, name, status, slipDays, ownerId } = item;
  const slip = (slipDays ?? 0) > 0 ? shortSlip(context, slipDays) : '';
  const facts = [
    windowText(context, item) || t('roadmap.noDates'),
    (ownerId && names.people.get(ownerId)) || t('roadmap.ownerOpen'),
  ];
  return (
    <>
      {isMarked && <li className={classes.mark} aria-hidden="true" />}
      <li
        className={classes.card}
        data-active={isActive || undefined}
        data-held={isHeld || undefined}
        data-stage={item.stage}
        data-movable={(!isTravelling && item.can.update) || undefined}
      >
        <a
          href={hrefOf(key)}
          data-item={key}
          draggable={false}
          aria-label={itemText(context, item, names)}
        >
          {name}
        </a>
        <span className={mark.label} aria-hidden="true">
          <StatusMark status={status} size={14} />
          {t(`status.${status}`)}
          {slip && <strong className={classes.slip}>{slip}</strong>}
          <Said item={item} t={t} />
        </span>
        <span className={classes.facts} aria-hidden="true">
          {facts.join(' · ')}
        </span>
      </li>
    </>
  );
});
