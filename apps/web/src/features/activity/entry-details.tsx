import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { useFieldName, useValueText } from './detail-text.ts';
import { differencesOf, type Entry } from './entry.ts';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { TakeBack } from './take-back.tsx';

interface Props {
  readonly entry: Entry;
  readonly names: Names;
}

/** What was and what is, what can be taken back, and the way to see everything as of then. */
export function EntryDetails({ entry, names }: Props) {
  const t = useText();
  const fieldName = useFieldName();
  const valueText = useValueText(names);
  const differences = differencesOf(entry);
  const hadBefore = differences.some(({ before }) => before !== undefined);
  return (
    <div className={classes.details}>
      {differences.length > 0 && (
        <table className={classes.differences}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('history.field')}</span>
              </th>
              {hadBefore && <th scope="col">{t('history.before')}</th>}
              <th scope="col">{t(hadBefore ? 'history.after' : 'history.said')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                {hadBefore && <td className={classes.before}>{valueText(field, before)}</td>}
                <td>{valueText(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={`${classes.ways} no-print`}>
        <TakeBack entry={entry} />
        <Link to="/" search={{ asOf: entry.at } as never}>
          {t('history.asOfThen')}
        </Link>
        <Link to="/history" search={{ subject: entry.subjectId, kind: entry.subjectKind } as never}>
          {t('history.onlyThis')}
        </Link>
      </div>
      <p className={classes.hash}>
        {t('history.link', { seq: entry.seq, hash: entry.hash.slice(0, 16) })}
      </p>
    </div>
  );
}
