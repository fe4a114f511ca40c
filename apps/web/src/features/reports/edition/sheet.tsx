import type { ReactNode } from 'react';
import table from '../../../ui/table.module.css';
import classes from './document.module.css';

export interface SheetRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** The first names the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A plain table of a report; nothing without rows. */
export function Sheet({ heads, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <div className={classes.wide}>
      <table className={table.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row" className={table.wrap}>
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className={table.wrap}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
