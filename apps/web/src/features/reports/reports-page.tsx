import { PageHead } from '../../ui/page-head.tsx';

export function ReportsPage() {
  return <PageHead title="Reports" />;
}
