import { PageHead } from '../../ui/page-head.tsx';

export function InvitationPage() {
  return <PageHead title="Invitation" />;
}
