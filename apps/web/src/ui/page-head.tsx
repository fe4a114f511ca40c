import { useEffect, type ReactNode } from 'react';
import classes from './page-head.module.css';

interface Props {
  readonly title: string;
  /** One line below the title. */
  readonly children?: ReactNode;
  /** Buttons at the right; not printed. */
  readonly actions?: ReactNode;
}

/** The heading of a page, which also names the tab. */
export function PageHead({ title, children, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Remit`;
  }, [title]);
  return (
    <header className={classes.head}>
      <div>
        <h1>{title}</h1>
        {children && <div className={classes.line}>{children}</div>}
      </div>
      {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
    </header>
  );
}
