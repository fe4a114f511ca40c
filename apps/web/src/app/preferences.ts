import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { api, dataOf, type Schema } from './api.ts';
import { switchSingleKeys } from './keys/use-keys.ts';

/** How a person likes the app in one organization, on every machine. */
export type Preferences = Pick<Schema<'PreferencesView'>, 'scheme' | 'density' | 'singleKeys'>;

const KEY = 'remit.preferences';
const DEFAULTS: Preferences = { scheme: 'auto', density: 'comfortable', singleKeys: true };
const listeners = new Set<() => void>();
let preferences = remembered();
let changes = 0;

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => preferences,
  );
}

/** Holds at once on this machine, and soon on all others. */
export function prefer(change: Partial<Preferences>): void {
  changes += 1;
  adopt({ ...preferences, ...change });
  // A taste that the server did not take is no reason to interrupt; it holds here until the next visit.
  api.PATCH('/api/v1/me/preferences', { body: change }).catch(() => undefined);
}

/** Makes the page look and listen as last seen here, then as the server says. */
export function apply(): void {
  adopt(preferences);
  void load();
}

/** Light, dark, or as the system says. */
export function useScheme() {
  const { scheme } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // Even to set what is set already makes the kit work out the styles of the whole page anew.
  useEffect(() => {
    if (colorScheme !== scheme) setColorScheme(scheme);
  }, [scheme, colorScheme, setColorScheme]);
  const setScheme = useCallback((next: Preferences['scheme']) => prefer({ scheme: next }), []);
  const toggle = useCallback(
    () => prefer({ scheme: scheme === 'dark' ? 'light' : 'dark' }),
    [scheme],
  );
  return { scheme, setScheme, toggle };
}

async function load(): Promise<void> {
  const asked = changes;
  const kept = await dataOf(api.GET('/api/v1/me/preferences')).catch(() => undefined);
  // What was chosen while the answer was on its way is newer than the answer.
  if (kept && asked === changes) adopt(kept);
}

function adopt({ scheme, density, singleKeys }: Preferences): void {
  preferences = { scheme, density, singleKeys };
  localStorage.setItem(KEY, JSON.stringify(preferences));
  document.documentElement.dataset.density = density;
  switchSingleKeys(singleKeys);
  for (const tell of listeners) tell();
}

/** For the first paint only, before the server has answered. */
function remembered(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return DEFAULTS;
  }
}
