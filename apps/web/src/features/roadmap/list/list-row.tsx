import { memo } from 'react';
import { StatusMark } from '../../../ui/status-mark.tsx';
import mark from '../../../ui/status-mark.module.css';
import table from '../../../ui/table.module.css';
import type { Item, Names } from '../roadmap.ts';
import { Owed, Said } from '../said.tsx';
import { dayText, shortSlip, slipText, windowText, type Speech } from '../window-text.ts';
import classes from './list.module.css';

/** What all rows share, made once: hundreds of rows ask no hook. */
export interface ListContext extends Speech {
  readonly names: Names;
  readonly hrefOf: (key: string) => string;
  readonly isSelectable: boolean;
  readonly toggle: (key: string, isRange: boolean) => void;
}

interface Props {
  readonly item: Item;
  readonly context: ListContext;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** Where the row stands among all, when not all are in the page. */
  readonly position: number | undefined;
}

const NOTHING = <span className="mute">–</span>;

/** Plain cells: no component of the kit stands in a row. */
export const ListRow = memo(function ListRow({
  item,
  context,
  isActive,
  isChosen,
  position,
}: Props) {
  const { t, names, isSelectable, toggle } = context;
  const { key, name, baseline, confidence, score, effort } = item;
  const product = item.productId ? names.products.get(item.productId)?.name : undefined;
  return (
    <tr
      data-key={key}
      data-active={isActive || undefined}
      aria-rowindex={position}
      aria-selected={isChosen || undefined}
    >
      {isSelectable && (
        <td className={classes.check}>
          {item.can.update && (
            <input
              type="checkbox"
              aria-label={t('roadmap.select', { name })}
              checked={isChosen}
              onChange={() => undefined}
              onClick={(event) => toggle(key, event.shiftKey)}
            />
          )}
        </td>
      )}
      <Name item={item} context={context} />
      <td className={`${table.fold} ${table.second}`}>
        {(item.ownerId && names.people.get(item.ownerId)) || <Open text={t('roadmap.ownerOpen')} />}
      </td>
      <td className={`${table.fold} ${table.second}`}>{product ?? NOTHING}</td>
      <td className={table.second}>{t(`roadmap.horizon.${item.horizon}`)}</td>
      <td className={`${table.fold} ${table.second} ${classes.window}`}>
        {windowText(context, item) || NOTHING}
      </td>
      <td className={`${table.fold} ${table.second} ${classes.first}`}>
        {baseline ? dayText(context, baseline.targetOn, baseline.precision) : NOTHING}
      </td>
      <td className={table.right}>
        <Slip item={item} context={context} />
      </td>
      <td className={table.second}>
        <span className={mark.label}>
          <StatusMark status={item.status} />
          {t(`status.${item.status}`)}
        </span>
        <Said item={item} t={t} /> <Owed freshness={item.freshness} t={t} />
      </td>
      <td className={table.right}>{confidence ?? NOTHING}</td>
      <td className={table.right}>
        <Figure value={score} context={context} />
      </td>
      <td className={table.right}>
        <Figure value={effort} context={context} />
      </td>
    </tr>
  );
});

type CellProps = Pick<Props, 'item' | 'context'>;

function Name({ item, context }: CellProps) {
  const { key, name, heldUp, status } = item;
  const { t, names, hrefOf } = context;
  const blocker = heldUp && names.items.get(heldUp.byId)?.name;
  return (
    <th scope="row" className={classes.name}>
      <a href={hrefOf(key)} data-row={key}>
        {name}
      </a>
      {heldUp && (
        <span className={classes.held} title={t('roadmap.waitsFor', { name: blocker ?? '' })}>
          {t('roadmap.heldUp')}
        </span>
      )}
      <span className={classes.below}>
        <StatusMark status={status} size={13} />
        {[t(`status.${status}`), windowText(context, item)].filter(Boolean).join(' · ')}
        <Said item={item} t={t} /> <Owed freshness={item.freshness} t={t} />
      </span>
    </th>
  );
}

interface FigureProps extends Pick<Props, 'context'> {
  readonly value: number | null;
}

const Figure = ({ value, context }: FigureProps) =>
  value === null ? NOTHING : context.formats.number(value, 1);

function Slip({ item: { slipDays }, context }: CellProps) {
  if (slipDays === null) return NOTHING;
  return (
    <span className={classes.slip} data-late={slipDays > 0} title={slipText(context, slipDays)}>
      {shortSlip(context, slipDays)}
    </span>
  );
}

const Open = ({ text }: { readonly text: string }) => <span className={classes.open}>{text}</span>;
