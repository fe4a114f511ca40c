import type { ReactNode } from 'react';
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
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.sectionHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside && <span className="mute">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
