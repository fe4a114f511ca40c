import { PageHead } from '../../ui/page-head.tsx';

export function PasswordResetPage() {
  return <PageHead title="Reset" />;
}
