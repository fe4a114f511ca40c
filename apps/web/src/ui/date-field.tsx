import { lazy, Suspense } from 'react';

const DateFieldInput = lazy(() => import('./date-field-input.tsx'));

export interface DateFieldProps {
  readonly label: string;
  /** ISO day; null: none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  /** First and last day to choose. */
  readonly min?: string;
  readonly max?: string;
}

/** A day, typed or chosen; the calendar is fetched when it is first needed. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<div style={{ minHeight: 60 }} />}>
      <DateFieldInput {...props} />
    </Suspense>
  );
}
