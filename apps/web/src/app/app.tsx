import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Language } from './i18n/language.tsx';
import { styleNonce } from './nonce.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';
import { loadToasts } from './write/toasts.tsx';

const Toasts = lazy(loadToasts);

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Language>
          <Suspense>
            <Toasts />
          </Suspense>
          <RouterProvider router={router} />
        </Language>
      </QueryClientProvider>
    </MantineProvider>
  );
}
