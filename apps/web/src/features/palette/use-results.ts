import { useMemo } from 'react';
import { useSession } from '../../app/session.ts';
import type { Entry } from './entry.ts';
import { indexOf, ranked } from './rank.ts';
import { recentIds } from './recents.ts';
import { useActions } from './use-actions.ts';
import { useCommands } from './use-commands.ts';
import { useData } from './use-data.ts';
import { usePlaces } from './use-places.ts';
import { useAimEntries, useItemEntries, useKpiEntries, useOtherThings } from './use-things.ts';

const SHOWN = 12;
const RECENT_SHOWN = 6;

/** What the typed text finds or would do, best first; without text, what was used lately and the pages. */
export function useResults(text: string): readonly Entry[] {
  const { organization } = useSession();
  const recent = useMemo(() => recentIds(organization.id), [organization.id]);
  const data = useData();
  const places = usePlaces();
  const kpis = useKpiEntries(data);
  const things = useOtherThings(data);
  const items = useItemEntries(data);
  const aims = useAimEntries(data);
  const actions = useActions(data);
  const kpiIndex = useMemo(() => indexOf(kpis), [kpis]);
  const everything = useMemo<readonly Entry[]>(
    () => [...kpis, ...things, ...items, ...aims, ...places, ...actions],
    [kpis, things, items, aims, places, actions],
  );
  const index = useMemo(() => indexOf(everything), [everything]);
  const itemIndex = useMemo(() => indexOf(items), [items]);
  const commandsIn = useCommands(kpiIndex, itemIndex, recent);
  return useMemo(() => {
    if (text.trim() === '') return suggested(everything, places, recent);
    const commands = commandsIn(text);
    const found = ranked(index, text, recent);
    return [...commands, ...found].slice(0, SHOWN);
  }, [text, everything, places, recent, commandsIn, index]);
}

function suggested(
  everything: readonly Entry[],
  places: readonly Entry[],
  recent: readonly string[],
): readonly Entry[] {
  const byId = new Map(everything.map((entry) => [entry.id, entry]));
  const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, RECENT_SHOWN);
  const rest = places.filter((entry) => !used.includes(entry));
  return [...used, ...rest].slice(0, SHOWN);
}
