import type { Columns } from './row-types.ts';
import classes from './sheet.module.css';

const WIDTHS = {
  value: 144,
  target: 108,
  delta: 126,
  trend: 116,
  process: 64,
  status: 124,
  freshness: 84,
  recorded: 108,
} as const;

/** Fixed, so that columns stand still while rows come and go, and below each other where tables do. */
export function Widths({ columns }: { readonly columns: Columns }) {
  return (
    <colgroup>
      <col data-column="name" />
      {columns.area && <col className={classes.areaWidth} />}
      {Object.entries(WIDTHS)
        .filter(([name]) => name !== 'recorded' || columns.recorded)
        .map(([name, width]) => (
          <col key={name} data-column={name} style={{ width }} />
        ))}
    </colgroup>
  );
}
