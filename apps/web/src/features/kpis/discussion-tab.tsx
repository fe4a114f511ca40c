import { Thread } from '../comments/thread.tsx';
import type { TabProps } from './tab-props.ts';

/** What people say about the KPI. */
export default function DiscussionTab({ kpi }: TabProps) {
  return <Thread subjectKind="kpi" subjectId={kpi.id} />;
}
