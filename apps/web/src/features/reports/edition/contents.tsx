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

/** The part that the address has led to, while it stands there; else the last whose heading has passed the upper third of the window. */
function useCurrentPart(parts: readonly Part[]): string | undefined {
  const [current, setCurrent] = useState(parts[0]?.id);
  const ids = parts.map(({ id }) => id).join(' ');
  useEffect(() => {
    const look = (): void => setCurrent(currentOf(ids.split(' ')));
    // What comes later moves the parts below it without any scrolling.
    const growth = new ResizeObserver(look);
    growth.observe(document.body);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('hashchange', look);
    return () => {
      growth.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('hashchange', look);
    };
  }, [ids]);
  return current;
}

function currentOf(ids: readonly string[]): string | undefined {
  const parts = ids.flatMap((id) => document.getElementById(id) ?? []);
  const named = parts.find(({ id }) => `#${id}` === window.location.hash);
  if (named && isWhereItLed(named)) return named.id;
  const passed = parts.filter((part) => topOf(part) < window.innerHeight / 3);
  return passed.at(-1)?.id ?? ids[0];
}

/** At its place below the bar, or as near to it as the end of the page lets it come. */
function isWhereItLed(part: HTMLElement): boolean {
  const distance = topOf(part) - Number.parseFloat(getComputedStyle(part).scrollMarginTop);
  if (Math.abs(distance) <= 1) return true;
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY + window.innerHeight >= scrollHeight - 1;
  return isAtEnd && distance > 0 && topOf(part) < window.innerHeight;
}

const topOf = (part: HTMLElement): number => part.getBoundingClientRect().top;
