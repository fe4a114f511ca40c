import type { ReactNode } from 'react';
import { EDITION_PARTS } from '#domain/edition-parts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useAskAbout } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import classes from './document.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  /** Stands beside the heading, such as a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a report that the contents lead to. */
export function Section({ id, title, aside, children }: Props) {
  const t = useText();
  const askAbout = useAskAbout();
  const isPart = EDITION_PARTS.some((part) => part === id);
  return (
    <section
      id={id}
      data-part={isPart || undefined}
      className={classes.section}
      aria-labelledby={`${id}-title`}
    >
      <div className={classes.sectionHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        <span className={classes.sectionAside}>
          {aside && <span className="mute">{aside}</span>}
          <LineQuestions section="part" subjectKey={id} />
          {askAbout && isPart && (
            <button
              type="button"
              className={`${classes.askAbout} no-print`}
              onClick={() => askAbout({ section: 'part', key: id, name: title })}
            >
              {t('loop.askAboutPart')}
              <span className="visually-hidden"> {title}</span>
            </button>
          )}
        </span>
      </div>
      {children}
    </section>
  );
}
