import type { ReactNode } from 'react';
import { isSubmitKey } from './submit-key.ts';

interface Props {
  /** False when something is missing: the first field that is marked as wrong gets the focus. */
  readonly onSubmit: () => boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that Ctrl+Enter sends from any of its fields. */
export function SubmitForm({ onSubmit, className, children }: Props) {
  const submit = (form: HTMLFormElement): void => {
    if (onSubmit()) return;
    requestAnimationFrame(() =>
      form.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')?.focus(),
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from its fields
    <form
      className={className}
      noValidate
      onKeyDown={(event) => {
        if (event.defaultPrevented || !isSubmitKey(event)) return;
        event.preventDefault();
        submit(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
