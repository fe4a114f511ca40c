import { PageHead } from '../../ui/page-head.tsx';

export function HistoryPage() {
  return <PageHead title="History" />;
}
