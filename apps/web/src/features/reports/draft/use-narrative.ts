import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { api, dataOf, ifMatch } from '../../../app/api.ts';
import { isProblem } from '../../../app/problem.ts';
import type { Report } from '../reads.ts';
import {
  isWaiting,
  narrativeOf,
  nextNarrative,
  type NarrativeState,
  type Worded,
} from './narrative-state.ts';

/** How long nothing is typed before it is kept: each keeping is an entry of the history. */
const SAVE_AFTER = 1_500;

export interface Narrative {
  readonly state: NarrativeState;
  readonly type: (text: string) => void;
  /** Keeps at once what is typed. */
  readonly save: () => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const wordedOf = ({ narrative, version }: Report): Worded => ({
  summary: narrative.summary,
  version,
});

/** The words of a draft, kept by themselves while somebody types, with nobody's words lost. */
export function useNarrative(report: Report): Narrative {
  const isKept = report.can.edit;
  const cache = useQueryClient();
  const [state, dispatch] = useReducer(nextNarrative, wordedOf(report), narrativeOf);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const server = wordedOf(report);
  useEffect(() => {
    dispatch({ kind: 'arrived', server: { summary: server.summary, version: server.version } });
  }, [server.summary, server.version]);

  const save = useCallback(async () => {
    const { mine: sent, base } = latest.current;
    if (!isKept || !isWaiting(latest.current)) return;
    dispatch({ kind: 'sending' });
    latest.current = { ...latest.current, isSaving: true };
    try {
      const { version } = await sendNarrative(report.id, sent, base.version);
      dispatch({ kind: 'saved', sent, version });
      await cache.invalidateQueries({ queryKey: ['get', '/api/v1/reports'] });
    } catch (problem) {
      const others = isProblem(problem, 412) ? await readWorded(report.id) : undefined;
      dispatch(others ? { kind: 'arrived', server: others } : { kind: 'refused', problem });
    }
  }, [cache, report.id, isKept]);

  const isDue = isWaiting(state);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void save(), SAVE_AFTER);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each key pressed starts the waiting anew
  }, [isDue, state.mine, save]);
  useEffect(() => () => void save(), [save]);

  return {
    state,
    save,
    type: useCallback((text) => dispatch({ kind: 'typed', text }), []),
    keepMine: () => dispatch({ kind: 'keepMine' }),
    takeTheirs: () => dispatch({ kind: 'takeTheirs' }),
  };
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
