import { PageHead } from '../../ui/page-head.tsx';

export function ImportPage() {
  return <PageHead title="Import" />;
}
