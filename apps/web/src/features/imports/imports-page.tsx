import { PageHead } from '../../ui/page-head.tsx';

export function ImportsPage() {
  return <PageHead title="Imports" />;
}
