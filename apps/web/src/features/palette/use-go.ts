import { useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Where an entry leads. */
export interface Go {
  readonly to: (path: string, search?: Readonly<Record<string, string>>) => void;
}

const KEPT = ['period', 'cmp', 'at', 'asOf'] as const;

/** Goes to a path and keeps how things are looked at. */
export function useGo(): Go {
  const navigate = useNavigate();
  const { history } = useRouter();
  return useMemo(
    () => ({
      to: (path, search = {}) => {
        const before = new URLSearchParams(history.location.search);
        const kept = KEPT.flatMap((name) => {
          const value = before.get(name);
          return value === null ? [] : [[name, value]];
        });
        void navigate({ to: path, search: { ...Object.fromEntries(kept), ...search } } as never);
      },
    }),
    [navigate, history],
  );
}
