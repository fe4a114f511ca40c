import { PageHead } from '../../ui/page-head.tsx';

export function SignInPage() {
  return <PageHead title="Sign in" />;
}
