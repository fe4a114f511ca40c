import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './wide.module.css';

interface Props {
  /** What is in it, for people who reach it by keys. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Holds what may be wider than the page and scrolls inside of it; by keys, too, as soon as there is something to scroll. */
export function Wide({ label, className = '', children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [isScrolling, setScrolling] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() =>
      setScrolling(current.scrollWidth > current.clientWidth),
    );
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={element}
      className={`${classes.wide} ${className}`}
      {...(isScrolling && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
