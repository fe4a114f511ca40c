import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Pages by the kind of what they show, as comments, links and the trail name it; parts lead to what they belong to. */
const PAGES = {
  kpi: '/kpis/$key',
  area: '/areas/$key',
  objective: '/objectives/$key',
  item: '/roadmap/$key',
  roadmap_item: '/roadmap/$key',
  milestone: '/roadmap/$key',
  dependency: '/roadmap/$key',
  product: '/products/$key',
  gate_review: '/products/$key',
  retirement_plan: '/products/$key',
  post_launch_review: '/products/$key',
  line: '/budget/$key',
} as const;

const SETTINGS: ReadonlySet<string> = new Set(['stage', 'gate']);

export const hasPlace = (kind: string, key: string | null): boolean =>
  key !== null && (kind in PAGES || kind === 'report' || kind === 'decision' || SETTINGS.has(kind));

interface Props {
  readonly kind: string;
  readonly place: string;
  readonly className?: string | undefined;
  /** A part of a report. */
  readonly hash?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to a thing where there is a page for its kind; plain words otherwise. */
export function PlaceLink({ kind, place, className, hash, children }: Props) {
  if (kind in PAGES)
    return (
      <Link to={PAGES[kind as keyof typeof PAGES]} params={{ key: place }} className={className}>
        {children}
      </Link>
    );
  if (kind === 'report')
    return (
      <Link
        to="/reports/$period"
        params={{ period: place }}
        {...(hash !== undefined && { hash })}
        className={className}
      >
        {children}
      </Link>
    );
  if (kind === 'decision')
    return (
      <Link to="/decisions" search={{ open: place } as never} className={className}>
        {children}
      </Link>
    );
  if (SETTINGS.has(kind))
    return (
      <Link to="/settings/$section" params={{ section: 'lifecycle' }} className={className}>
        {children}
      </Link>
    );
  return <span className={className}>{children}</span>;
}
