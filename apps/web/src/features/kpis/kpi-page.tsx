import { PageHead } from '../../ui/page-head.tsx';

export function KpiPage() {
  return <PageHead title="KPI" />;
}
