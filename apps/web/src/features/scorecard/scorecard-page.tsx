import { PageHead } from '../../ui/page-head.tsx';

export function ScorecardPage() {
  return <PageHead title="Scorecard" />;
}
