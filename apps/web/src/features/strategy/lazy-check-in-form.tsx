import { lazy, Suspense, type ComponentProps } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

const CheckInForm = lazy(async () => ({
  default: (await import('../check-ins/check-in-form.tsx')).CheckInForm,
}));

/** Fetched when somebody speaks: an objective is read far more often. */
export function LazyCheckInForm(props: ComponentProps<typeof CheckInForm>) {
  const t = useText();
  return (
    <Suspense fallback={<Skeleton label={t('frame.loading')} rows={8} />}>
      <CheckInForm {...props} />
    </Suspense>
  );
}
