import { lazy, Suspense, type ComponentProps } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';

const CheckIns = lazy(() => import('./item-check-ins.tsx'));
const Launches = lazy(() => import('./item-launches.tsx'));
const AskedForm = lazy(() => import('./asked-form.tsx'));

/** What an item is read without: fetched beside its page. */
export function LazyCheckIns(props: ComponentProps<typeof CheckIns>) {
  return (
    <Suspense fallback={<Waiting />}>
      <CheckIns {...props} />
    </Suspense>
  );
}

export function LazyLaunches(props: ComponentProps<typeof Launches>) {
  return (
    <Suspense fallback={<Waiting />}>
      <Launches {...props} />
    </Suspense>
  );
}

export function LazyAskedForm(props: ComponentProps<typeof AskedForm>) {
  return (
    <Suspense fallback={<Waiting />}>
      <AskedForm {...props} />
    </Suspense>
  );
}

function Waiting() {
  const t = useText();
  return <Skeleton label={t('frame.loading')} rows={2} />;
}
