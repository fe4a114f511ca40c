import { useEffect, type ReactNode } from 'react';
import classes from './identity-shell.module.css';

interface Props {
  readonly title: string;
  /** One sentence below the title. */
  readonly line?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** What stands around the pages for people who are not signed in yet. */
export function IdentityShell({ title, line, isWide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Remit`;
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        Remit
      </div>
      <div className={classes.card} data-wide={isWide}>
        <div>
          <h1>{title}</h1>
          {line && <p className="mute">{line}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}
