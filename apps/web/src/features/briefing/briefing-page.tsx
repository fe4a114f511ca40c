import { PageHead } from '../../ui/page-head.tsx';

export function BriefingPage() {
  return <PageHead title="Briefing" />;
}
