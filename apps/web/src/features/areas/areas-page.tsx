import { PageHead } from '../../ui/page-head.tsx';

export function AreasPage() {
  return <PageHead title="Areas" />;
}
