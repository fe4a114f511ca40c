import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, dataOf, ifMatch } from '../../../app/api.ts';
import { isProblem } from '../../../app/problem.ts';
import type { Report } from '../reads.ts';
import {
  isWaiting,
  narrativeOf,
  nextNarrative,
  type NarrativeEvent,
  type NarrativeState,
  type Worded,
} from './narrative-state.ts';

/** How long nothing is typed before it is kept: each keeping is an entry of the history. */
const SAVE_AFTER = 1_500;

export interface Narrative {
  readonly state: NarrativeState;
  readonly type: (text: string) => void;
  /** Ends the keeping, before the words go another way; brings the version that stands then. */
  readonly hold: () => Promise<number>;
  /** Goes on with the keeping. */
  readonly release: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const wordedOf = ({ narrative, version }: Report): Worded => ({
  summary: narrative.summary,
  version,
});

/** The words of a draft, kept by themselves while somebody types, with nobody's words lost. */
export function useNarrative(report: Report): Narrative {
  const { id, can } = report;
  const server = wordedOf(report);
  const { state, ...events } = useEvents(server);
  const { tell } = events;
  useEffect(() => {
    tell({ kind: 'arrived', server: { summary: server.summary, version: server.version } });
  }, [tell, server.summary, server.version]);
  const { save, hold, release } = useSaving(id, { ...events, isKept: can.edit });

  const isDue = isWaiting(state);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(save, SAVE_AFTER);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each key pressed starts the waiting anew
  }, [isDue, state.mine, save]);
  useEffect(() => save, [save]);

  return {
    state,
    hold,
    release,
    type: useCallback((text) => tell({ kind: 'typed', text }), [tell]),
    keepMine: () => tell({ kind: 'keepMine' }),
    takeTheirs: () => tell({ kind: 'takeTheirs' }),
  };
}

/** The state with what happened last, which is known at once and not only after the next drawing. */
function useEvents(server: Worded) {
  const [state, setState] = useState(() => narrativeOf(server));
  const latest = useRef(state);
  const tell = useCallback((event: NarrativeEvent) => {
    latest.current = nextNarrative(latest.current, event);
    setState(latest.current);
  }, []);
  return { state, latest, tell };
}

interface Saving extends Omit<ReturnType<typeof useEvents>, 'state'> {
  readonly isKept: boolean;
}

function useSaving(id: string, { latest, tell, isKept }: Saving) {
  const cache = useQueryClient();
  const inFlight = useRef<Promise<void>>(Promise.resolve());
  const isHeld = useRef(false);
  const save = useCallback(() => {
    const { mine: sent, base } = latest.current;
    if (!isKept || isHeld.current || !isWaiting(latest.current)) return;
    tell({ kind: 'sending' });
    inFlight.current = sendNarrative(id, sent, base.version)
      .then(({ version }) => tell({ kind: 'saved', sent, version }))
      .catch(async (problem: unknown) => {
        const others = isProblem(problem, 412) ? await readWorded(id) : undefined;
        tell(others ? { kind: 'arrived', server: others } : { kind: 'refused', problem });
      })
      .catch((problem: unknown) => tell({ kind: 'refused', problem }))
      .finally(() => void cache.invalidateQueries({ queryKey: ['get', '/api/v1/reports'] }));
  }, [cache, id, isKept, latest, tell]);
  const hold = useCallback(async () => {
    isHeld.current = true;
    await inFlight.current;
    return latest.current.base.version;
  }, [latest]);
  const release = useCallback(() => {
    isHeld.current = false;
  }, []);
  return { save, hold, release };
}

const sendNarrative = (id: string, summary: string, version: number): Promise<Report> =>
  dataOf(
    api.PATCH('/api/v1/reports/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { narrative: { summary } },
    }),
  );

async function readWorded(id: string): Promise<Worded> {
  return wordedOf(await dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } } })));
}
