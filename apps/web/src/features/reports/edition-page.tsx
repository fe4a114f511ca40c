import { PageHead } from '../../ui/page-head.tsx';

export function EditionPage() {
  return <PageHead title="Edition" />;
}
