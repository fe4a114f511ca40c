import { PageHead } from '../../ui/page-head.tsx';

export function SetUpPage() {
  return <PageHead title="Set up" />;
}
