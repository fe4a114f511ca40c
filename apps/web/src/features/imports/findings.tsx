import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import { Difference } from './difference.tsx';
import classes from './imports.module.css';
import type { Preview } from './mapping.ts';

interface Props {
  readonly preview: Preview;
}

const COUNTED = ['create', 'update', 'same', 'fail'] as const;

/** Created, updated, the same, failing; and what was left out. */
export function Counts({ preview }: Props) {
  const t = useText();
  const formats = useFormats();
  const { counts, skipped, excluded } = preview;
  const others = { skipped, excluded };
  return (
    <dl className={classes.counts}>
      {COUNTED.map((name) => (
        <div key={name} data-count={name} data-zero={counts[name] === 0}>
          <dd className="figure">{formats.number(counts[name])}</dd>
          <dt>{t(`imports.count.${name}`)}</dt>
        </div>
      ))}
      {(['skipped', 'excluded'] as const)
        .filter((name) => others[name] > 0)
        .map((name) => (
          <div key={name}>
            <dd className="figure">{formats.number(others[name])}</dd>
            <dt>{t(`imports.count.${name}`)}</dt>
          </div>
        ))}
    </dl>
  );
}

/** Old beside new; of something new only what it will be. */
export function Changes({ preview }: Props) {
  const t = useText();
  if (preview.changes.length === 0) return null;
  return (
    <section className={classes.finding}>
      <h3>{t('imports.changes')}</h3>
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.right}>
                {t('imports.row')}
              </th>
              <th scope="col">{t('imports.thing')}</th>
              <th scope="col">{t('imports.oldNew')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.changes.map(({ row, name, old, new: after }) => (
              <tr key={`${row} ${name}`}>
                <td className={table.right}>{row}</td>
                <th scope="row" className={table.wrap}>
                  {name}
                </th>
                <td className={table.wrap}>
                  <Difference old={old} after={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Rows that were known again by their names alone. */
export function Matches({ preview }: Props) {
  const t = useText();
  if (preview.matches.length === 0) return null;
  return (
    <details className={classes.finding}>
      <summary>{t('imports.matches', { count: preview.matches.length })}</summary>
      <ul className={classes.differences}>
        {preview.matches.map(({ row, name, matched }) => (
          <li key={row}>
            {row}: {name} = {matched}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What earlier files of the source brought and this one does not; nothing is removed for that. */
export function Vanished({ preview }: Props) {
  const t = useText();
  const { count, names } = preview.vanished;
  if (count === 0) return null;
  return (
    <details className={classes.finding}>
      <summary>{t('imports.vanished', { count })}</summary>
      <p>{names.join(' · ')}</p>
    </details>
  );
}
