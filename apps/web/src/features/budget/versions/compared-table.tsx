import { useIntl } from 'react-intl';
import type { Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import { cellText } from '../grid/cell-text.ts';
import { shortPeriod } from '../grid/sheet-head.tsx';
import { useMoneyText } from '../money.ts';
import classes from './versions.module.css';

type Compared = Schema<'VersionComparisonView'>;
type Row = Compared['totals'][number];

interface Props {
  readonly view: Compared;
  readonly currency: string;
}

/** Rows that differ, the largest change first, with the change of each period and of the year. */
export function ComparedTable({ view, currency }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { rows, totals, question, from, to, same } = view;
  const amounts = [...rows, ...totals].flatMap(({ moved }) =>
    moved.map((amount: number | null) => Math.abs(amount ?? 0)),
  );
  const text = cellText(locale, { amount: Math.max(0, ...amounts), currency });
  if (rows.length === 0) return <p className="mute">{t('budget.compare.nothing')}</p>;
  const cells = { text, currency };
  return (
    <>
      <div
        className={classes.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={t('budget.compare.table')}
      >
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t(`budget.group.${question.groupBy}`)}</th>
              <th scope="col" className={table.right}>
                {from.label}
              </th>
              <th scope="col" className={table.right}>
                {to.label}
              </th>
              <th scope="col" className={table.right}>
                {t('budget.measure.delta')}
              </th>
              {question.periods.map((period) => (
                <th key={period.key} scope="col" className={table.right}>
                  {shortPeriod(period, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ComparedRow
                key={`${row.nature} ${row.id}`}
                name={row.name ?? t(`budget.without.${question.groupBy}`)}
                row={row}
                {...cells}
              />
            ))}
          </tbody>
          <tfoot>
            {totals.map((row) => (
              <ComparedRow
                key={row.nature}
                name={t(`budget.totalOf.${row.nature}`)}
                row={row}
                {...cells}
              />
            ))}
          </tfoot>
        </table>
      </div>
      <p className="mute">
        {t(text.isThousands ? 'budget.unit.thousands' : 'budget.unit.whole', { currency })}{' '}
        {same > 0 && t('budget.compare.sameRows', { count: same })}
      </p>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: Row;
  readonly text: ReturnType<typeof cellText>;
  readonly currency: string;
}

function ComparedRow({ name, row, text, currency }: RowProps) {
  const t = useText();
  const money = useMoneyText();
  const { reference, value, amount, percent, side } = row.year;
  const moved = value !== null && reference !== null ? value - reference : null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.right}>{text.of(reference, currency)}</td>
      <td className={table.right}>{text.of(value, currency)}</td>
      <td
        className={`${table.right} ${side === 'adverse' ? classes.adverse : side === 'favourable' ? classes.favourable : ''}`}
        title={money.signedExact(moved, currency)}
      >
        <strong>{text.signed(moved, currency)}</strong>{' '}
        {percent !== null && amount !== 0 && (
          <span>{money.percent(moved === null ? null : Math.sign(moved) * Math.abs(percent))}</span>
        )}
        {side && side !== 'none' && (
          <span className="visually-hidden"> {t(`budget.side.${row.nature}.${side}`)}</span>
        )}
      </td>
      {row.moved.map((one: number | null, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- periods stand still
        <td key={index} className={table.right}>
          {one === 0 ? <span className="mute">·</span> : text.signed(one, currency)}
        </td>
      ))}
    </tr>
  );
}
