import { useMemo, useRef } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { Card } from '../../../ui/card.tsx';
import table from '../../../ui/table.module.css';
import type { Arrange, Arrangement, SortBy } from '../arrangement.ts';
import type { PortfolioProduct } from '../lifecycle.ts';
import { useMoneyText, useShortMoney } from '../money.ts';
import { groupsOf, type Names } from '../shown-products.ts';
import classes from './portfolio.module.css';
import { PortfolioRow, type RowContext } from './portfolio-row.tsx';
import { useProductKeys } from './use-product-keys.ts';

interface Props {
  readonly products: readonly PortfolioProduct[];
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
  readonly names: Names;
}

/** Products as a table with keys, by line unless one asks for something else. */
export function PortfolioTable({ products, arrangement, arrange, names }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const moneyText = useMoneyText();
  const shortMoney = useShortMoney();
  const element = useRef<HTMLTableElement>(null);
  const handlers = useProductKeys(element);
  const { group, sort } = arrangement;
  const groups = useMemo(() => groupsOf(products, group, names), [products, group, names]);
  const hasMoney = products.some(({ revenue, spend }) => revenue !== null || spend !== null);
  const hasLine = group !== 'line';
  const context = useMemo<RowContext>(
    () => ({ t, formats, today, moneyText, shortMoney, hasLine, hasMoney }),
    [t, formats, today, moneyText, shortMoney, hasLine, hasMoney],
  );
  const columns = columnsOf(context);
  return (
    <Card isFlush>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it have the focus */}
      <table ref={element} className={table.table} aria-label={t('lifecycle.title')} {...handlers}>
        <Head columns={columns} sort={sort} arrange={arrange} />
        {groups.map(({ id, name, products: own }) => (
          <tbody key={id}>
            {group !== 'none' && (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {name ?? t(`lifecycle.none.${group}`)}
                  <span>{t('lifecycle.countOf', { count: own.length })}</span>
                </th>
              </tr>
            )}
            {own.map((product) => (
              <PortfolioRow key={product.id} product={product} context={context} />
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
}

interface Column {
  readonly name: string;
  readonly sort?: SortBy;
  readonly isRight?: boolean;
}

const columnsOf = ({ hasLine, hasMoney }: RowContext): readonly Column[] => [
  { name: 'product', sort: 'name' },
  ...(hasLine ? [{ name: 'line' }] : []),
  { name: 'stage', sort: 'stage' },
  { name: 'days', sort: 'days', isRight: true },
  { name: 'status', sort: 'status' },
  { name: 'kpi', sort: 'kpi' },
  ...(hasMoney
    ? [
        { name: 'revenue', sort: 'revenue' as const, isRight: true },
        { name: 'spend', sort: 'spend' as const, isRight: true },
      ]
    : []),
  { name: 'plan', sort: 'plan' },
  { name: 'conditions', sort: 'conditions' },
  { name: 'review', sort: 'review' },
];

interface HeadProps {
  readonly columns: readonly Column[];
  readonly sort: Arrangement['sort'];
  readonly arrange: Arrange;
}

/** Each heading sorts: up, down, and back to the order of lines and places. */
function Head({ columns, sort, arrange }: HeadProps) {
  const t = useText();
  const next = (by: SortBy): Arrangement['sort'] => {
    if (sort?.by !== by) return { by, isDescending: false };
    return sort.isDescending ? null : { by, isDescending: true };
  };
  return (
    <thead>
      <tr>
        {columns.map(({ name, sort: by, isRight }) => {
          const isSorted = by !== undefined && sort?.by === by;
          return (
            <th
              key={name}
              scope="col"
              className={isRight ? table.right : undefined}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            >
              {by === undefined ? (
                t(`lifecycle.column.${name}`)
              ) : (
                <button
                  type="button"
                  className={classes.sort}
                  onClick={() => arrange({ sort: next(by) })}
                >
                  {t(`lifecycle.column.${name}`)}
                  <span aria-hidden="true">{isSorted && (sort.isDescending ? '↓' : '↑')}</span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
