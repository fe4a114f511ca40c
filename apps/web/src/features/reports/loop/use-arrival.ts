import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { arriveAt } from './arrive-at.ts';

/** Leads to what the address names, once it is there: the page comes before its content. */
export function useArrival(): void {
  const hash = useLocation({ select: ({ hash: place }) => place });
  useEffect(() => (hash === '' ? undefined : arriveAt(decoded(hash))), [hash]);
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
