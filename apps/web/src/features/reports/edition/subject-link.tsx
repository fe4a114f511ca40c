import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useOpenPanel } from '../../../app/view.ts';

interface Props {
  readonly section: 'areas' | 'kpis';
  readonly subjectKey: string;
  readonly children: ReactNode;
}

/** To an area or a KPI: beside the page by a click, as a page of its own by Ctrl and a click. */
export function SubjectLink({ section, subjectKey, children }: Props) {
  const open = useOpenPanel();
  const openBeside = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(`${section === 'areas' ? 'area' : 'kpi'}:${subjectKey}`);
  };
  const to = section === 'areas' ? '/areas/$key' : '/kpis/$key';
  return (
    <Link to={to} params={{ key: subjectKey }} preload={false} onClick={openBeside}>
      {children}
    </Link>
  );
}
