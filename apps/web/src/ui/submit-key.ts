import type { KeyboardEvent } from 'react';

/** Ctrl+Enter, or Command+Enter. */
export const isSubmitKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** For forms: Ctrl+Enter in any field sends them. */
export const onSubmitKey =
  (submit: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isSubmitKey(event)) return;
    event.preventDefault();
    submit();
  };
