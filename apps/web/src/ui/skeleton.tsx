import { useEffect, useState } from 'react';
import classes from './skeleton.module.css';

/** Shorter waits show nothing: a flash of grey is worse than none. */
const SHOW_AFTER = 200;

interface Props {
  readonly label: string;
  readonly rows?: number;
}

export function Skeleton({ label, rows = 5 }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={classes.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} />
      ))}
    </div>
  );
}
