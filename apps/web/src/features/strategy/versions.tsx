import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import classes from './strategy.module.css';
import type { Statement } from './strategy.ts';

/** What was in force before, newest first, each to be read in full. */
export function Versions({ versions }: { readonly versions: readonly Statement[] }) {
  const t = useText();
  const formats = useFormats();
  if (versions.length === 0) return null;
  const sorted = versions.toSorted((one, other) => other.number - one.number);
  return (
    <details className={classes.more}>
      <summary>{t('strategy.earlierVersions', { count: versions.length })}</summary>
      <ul className={classes.plain}>
        {sorted.map(({ id, number, effectiveFrom, effectiveTo, changeNote, body }) => (
          <li key={id}>
            <details>
              <summary>
                {t('strategy.version', { number })}
                {effectiveFrom && effectiveTo && (
                  <>
                    {' · '}
                    {formats.day(effectiveFrom)} – {formats.day(effectiveTo)}
                  </>
                )}
                {changeNote && ` · ${changeNote}`}
              </summary>
              <Markdown text={body} />
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
