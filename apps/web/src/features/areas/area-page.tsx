import { PageHead } from '../../ui/page-head.tsx';

export function AreaPage() {
  return <PageHead title="Area" />;
}
