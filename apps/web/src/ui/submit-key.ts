import type { KeyboardEvent } from 'react';

/** Ctrl+Enter, or Command+Enter. */
export const isSubmitKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);
