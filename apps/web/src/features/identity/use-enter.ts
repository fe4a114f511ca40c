import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes into the app as somebody new: nothing that was read before may be shown. */
export function useEnter(): (address?: string) => Promise<void> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (address = '/') => {
      cache.clear();
      await navigate({ href: address, replace: true });
    },
    [cache, navigate],
  );
}
