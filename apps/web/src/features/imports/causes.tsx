import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import classes from './imports.module.css';
import type { ImportView, Preview } from './mapping.ts';

interface Props {
  readonly view: ImportView;
  readonly preview: Preview;
}

/** What is wrong, each cause once, with the rows to mend as a file. */
export function Causes({ view, preview }: Props) {
  const t = useText();
  if (preview.causes.length === 0) return null;
  return (
    <section className={classes.finding}>
      <h3>{t('imports.errors')}</h3>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.problem')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col" className={table.right}>
              {t('imports.rows')}
            </th>
            <th scope="col" className={table.right}>
              {t('imports.firstRow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.causes.map(({ column, message, count, firstRow }) => (
            <tr key={`${column ?? ''} ${message}`}>
              <td className={table.wrap}>{message}</td>
              <td>{column ?? '–'}</td>
              <td className={table.right}>{count}</td>
              <td className={table.right}>{firstRow}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <a href={`/api/v1/imports/${view.id}/rejects`} download={`rejects-${view.fileName}`}>
        {t('imports.rejects')}
      </a>
    </section>
  );
}
