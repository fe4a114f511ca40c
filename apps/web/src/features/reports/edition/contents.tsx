import { useEffect, useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import classes from './contents.module.css';

export interface Part {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly parts: readonly Part[];
  /** What the reader has read already. */
  readonly read: ReadonlySet<string>;
}

/** The parts of a report at its side, with the one that is being read. */
export function Contents({ parts, read }: Props) {
  const t = useText();
  const current = useCurrentPart(parts);
  return (
    <nav className={classes.contents} aria-label={t('reports.contents')}>
      <p>{t('reports.contents')}</p>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
              {read.has(id) && (
                <span className={classes.read} title={t('loop.read')}>
                  {' '}
                  ✓<span className="visually-hidden"> {t('loop.read')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last part whose heading has passed the upper third of the window. */
function useCurrentPart(parts: readonly Part[]): string | undefined {
  const [current, setCurrent] = useState(parts[0]?.id);
  const ids = parts.map(({ id }) => id).join(' ');
  useEffect(() => {
    const look = (): void => {
      const passed = ids.split(' ').filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      setCurrent(passed.at(-1) ?? ids.split(' ')[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [ids]);
  return current;
}
