import { useId, type ReactNode } from 'react';
import type { Size } from './geometry.ts';

interface Props {
  readonly size: Size;
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

const FONT = 'Inter, system-ui, sans-serif';

/** The sheet that a chart is drawn on; it says in words what it shows. */
export function Drawing({ size, title, description, children }: Props) {
  const id = useId();
  return (
    <svg
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      fontFamily={FONT}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}
