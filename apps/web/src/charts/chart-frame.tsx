import { IconDownload, IconChartLine, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import { downloadCsv } from '../ui/download.ts';
import table from '../ui/table.module.css';
import classes from './chart-frame.module.css';
import { fileRows, type ChartTable } from './chart-table.ts';
import type { Size } from './geometry.ts';
import { useWidth } from './use-width.ts';

interface Props {
  /** A sentence with the unit. */
  readonly title: string;
  readonly height: number;
  readonly table: ChartTable;
  /** Of the file, without its ending. */
  readonly fileName: string;
  /** What a reader has to know beside the picture: an axis that is cut, signals in words. */
  readonly notes?: ReactNode;
  readonly children: (size: Size) => ReactNode;
}

/** A chart at the pixels that it has, with its title, its figures as a table, and a file of them. */
export function ChartFrame({ title, height, table: figures, fileName, notes, children }: Props) {
  const t = useText();
  const [isTable, setTable] = useState(false);
  const [width, measure] = useWidth();
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{title}</span>
        <span className={`${classes.actions} no-print`}>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? (
              <IconChartLine size={15} aria-hidden />
            ) : (
              <IconTable size={15} aria-hidden />
            )}
            {t(isTable ? 'charts.showChart' : 'charts.showTable')}
          </button>
          <button type="button" onClick={() => void downloadCsv(fileName, fileRows(figures))}>
            <IconDownload size={15} aria-hidden />
            {t('charts.csv')}
          </button>
        </span>
      </figcaption>
      <div ref={measure} className={classes.sheet}>
        {isTable ? (
          <FiguresTable figures={figures} title={title} />
        ) : (
          width > 0 && children({ width, height })
        )}
      </div>
      {notes && <div className={classes.notes}>{notes}</div>}
    </figure>
  );
}

function FiguresTable({
  figures,
  title,
}: {
  readonly figures: ChartTable;
  readonly title: string;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <div className={classes.table} tabIndex={0} role="region" aria-label={title}>
      <table className={table.table}>
        <thead>
          <tr>
            {figures.columns.map((name, index) => (
              <th key={name} scope="col" className={index > 0 ? table.right : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(([name, ...cells]) => (
            <tr key={name?.text}>
              <th scope="row">{name?.text}</th>
              {cells.map(({ text }, index) => (
                <td key={figures.columns[index + 1]} className={table.right}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
