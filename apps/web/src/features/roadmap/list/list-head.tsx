import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import type { Arrange, Arrangement } from '../arrangement.ts';
import { LIST_SORTS, type ListSort } from '../sorting.ts';
import classes from './list.module.css';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly sort: Arrangement['sort'];
  readonly arrange: Arrange;
  readonly selection: Selection | undefined;
}

const FIGURES: ReadonlySet<ListSort> = new Set(['slip', 'confidence', 'score', 'effort']);

/** Left out on a phone, where the name or the item's own page has them. */
const SECOND: ReadonlySet<ListSort> = new Set([
  'owner',
  'product',
  'horizon',
  'window',
  'baseline',
  'status',
]);

const classOf = (by: ListSort): string | undefined => {
  if (SECOND.has(by)) return table.second;
  return FIGURES.has(by) ? table.right : undefined;
};

/** Each heading sorts: up, down, and back to the order of places. */
export function ListHead({ sort, arrange, selection }: Props) {
  const t = useText();
  const next = (by: ListSort): Arrangement['sort'] => {
    if (sort?.by !== by) return { by, isDescending: false };
    return sort.isDescending ? null : { by, isDescending: true };
  };
  return (
    <thead>
      <tr>
        {selection && (
          <td className={classes.check}>
            <input
              type="checkbox"
              aria-label={t('roadmap.selectAll')}
              checked={selection.isAll}
              onChange={selection.toggleAll}
            />
          </td>
        )}
        {LIST_SORTS.map((by) => (
          <th
            key={by}
            scope="col"
            data-column={by}
            className={classOf(by)}
            aria-sort={
              sort?.by === by ? (sort.isDescending ? 'descending' : 'ascending') : undefined
            }
          >
            <button
              type="button"
              className={classes.sort}
              onClick={() => arrange({ sort: next(by) })}
            >
              {t(`roadmap.column.${by}`)}
              <span aria-hidden="true">{sort?.by === by && (sort.isDescending ? '↓' : '↑')}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
