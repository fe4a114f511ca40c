import type { ReactNode } from 'react';
import type { LineSection } from '#domain/edition-parts';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import classes from './document.module.css';
import sheet from './sheet.module.css';

export interface SheetRow {
  readonly key: string;
  readonly name: ReactNode;
  /** What is said about the name, below it. */
  readonly below?: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** The first names the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Where each row is a line that can be asked about. */
  readonly lines?: LineSection;
  /** Places of the columns that hold figures; the names have 0. */
  readonly figures?: readonly number[];
}

const NO_FIGURES: readonly number[] = [];

/** A plain table of a report; nothing without rows. */
export function Sheet({ heads, rows, lines, figures = NO_FIGURES }: Props) {
  const look = (at: number) =>
    figures.includes(at) ? `${table.right} ${sheet.figure}` : undefined;
  if (rows.length === 0) return null;
  return (
    <Wide label={heads[0] ?? ''}>
      <table className={`${table.table} ${sheet.sheet}`}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={figures.includes(at) ? table.right : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, below, cells }) => (
            <tr key={key} {...(lines && lineMark(lines, key))}>
              <th scope="row">
                {name}
                {lines && <LineQuestions section={lines} subjectKey={key} />}
                {below && <span className={classes.below}>{below}</span>}
              </th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className={look(at + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
