import { PageHead } from '../../ui/page-head.tsx';

export function ReportPage() {
  return <PageHead title="Report" />;
}
