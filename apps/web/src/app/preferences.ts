import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import { switchSingleKeys } from './keys/use-keys.ts';

/** How a reader likes the app on this machine. */
export interface Preferences {
  readonly density: 'comfortable' | 'compact';
  readonly singleKeys: boolean;
}

const KEY = 'remit.preferences';
const DEFAULTS: Preferences = { density: 'comfortable', singleKeys: true };
const listeners = new Set<() => void>();
let preferences = read();

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => preferences,
  );
}

export function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  localStorage.setItem(KEY, JSON.stringify(preferences));
  apply();
  for (const tell of listeners) tell();
}

/** Makes the page look and listen as preferred. */
export function apply(): void {
  document.documentElement.dataset.density = preferences.density;
  switchSingleKeys(preferences.singleKeys);
}

/** Light, dark, or as the system says. */
export function useScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = useCallback(
    () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    [colorScheme, setColorScheme],
  );
  return { scheme: colorScheme, setScheme: setColorScheme, toggle: next };
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return DEFAULTS;
  }
}
