import { lazy, Suspense, type ComponentProps } from 'react';

const DayField = lazy(async () => ({
  default: (await import('./day-field.tsx')).DayField,
}));

/** The calendar is fetched when a form with a day opens. */
export function LazyDayField(props: ComponentProps<typeof DayField>) {
  return (
    <Suspense fallback={<div style={{ minHeight: 60 }} />}>
      <DayField {...props} />
    </Suspense>
  );
}
