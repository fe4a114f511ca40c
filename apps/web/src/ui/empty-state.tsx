import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  /** One sentence: what would be here, and why it is not. */
  readonly text: string;
  /** One button or link. */
  readonly action?: ReactNode;
  /** A greyed example of what will stand here; hidden from people who listen. */
  readonly example?: ReactNode;
}

export function EmptyState({ text, action, example }: Props) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {action && <div className="no-print">{action}</div>}
      {example && (
        <div className={`${classes.example} no-print`} aria-hidden="true" inert>
          {example}
        </div>
      )}
    </div>
  );
}
