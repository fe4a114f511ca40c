import { createContext, useContext } from 'react';
import { lineId, type Talk } from './talks.ts';

/** What is asked about the lines of the report that is shown; nothing in drafts. */
export const TalksContext = createContext<ReadonlyMap<string, Talk>>(new Map());

export const useTalk = (section: string, key: string): Talk | undefined =>
  useContext(TalksContext).get(lineId(section, key));
