import type { ReactNode } from 'react';
import classes from './card.module.css';
import { Wide } from './wide.tsx';

interface Props {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Tables and lists reach the border. */
  readonly isFlush?: boolean;
}

/** A part of a page with a heading of its own. */
export function Card({ title, actions, children, isFlush = false }: Props) {
  return (
    <section className={classes.card} data-flush={isFlush} aria-label={title}>
      {(title || actions) && (
        <header className={classes.head}>
          {title && <h2>{title}</h2>}
          {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
        </header>
      )}
      {isFlush ? (
        <Wide label={title ?? ''} className={classes.body}>
          {children}
        </Wide>
      ) : (
        <div className={classes.body}>{children}</div>
      )}
    </section>
  );
}
