import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import type { ImportView } from './mapping.ts';

/** What the file was taken for, so that a wrong guess is seen. */
export function FileFacts({ view }: { readonly view: ImportView }) {
  const t = useText();
  const formats = useFormats();
  const { format, encoding, delimiter, rows, warnings, source } = view;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('imports.source')} value={source} />
        <Fact name={t('imports.rows')} value={formats.number(rows)} />
        <Fact name={t('imports.format')} value={t(`imports.format.${format}`)} />
        {format === 'delimited' && <Fact name={t('imports.encoding')} value={encoding} />}
        {delimiter && (
          <Fact
            name={t('imports.delimiter')}
            value={delimiter === '\t' ? t('imports.tab') : delimiter}
          />
        )}
      </dl>
      <Warnings warnings={warnings} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** One of each kind is enough to see what is meant; the others are there on demand. */
function Warnings({ warnings }: Pick<ImportView, 'warnings'>) {
  const t = useText();
  const kinds = [...Map.groupBy(warnings, ({ kind }) => kind).values()];
  if (kinds.length === 0) return null;
  return (
    <div className={classes.warnings}>
      {kinds.map(([first, ...others]) =>
        others.length === 0 ? (
          <p key={first?.kind}>{first?.message}</p>
        ) : (
          <details key={first?.kind}>
            <summary>
              {first?.message} {t('imports.moreWarnings', { count: others.length })}
            </summary>
            <ul>
              {others.map(({ row, message }) => (
                <li key={`${row ?? ''} ${message}`}>{message}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </div>
  );
}
