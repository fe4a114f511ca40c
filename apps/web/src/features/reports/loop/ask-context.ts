import { createContext, useContext } from 'react';
import type { LineSection } from '#domain/edition-parts';

/** What a question is about. */
export interface AskedLine {
  readonly section: LineSection;
  readonly key: string;
  readonly name: string;
}

/** Absent in drafts, which nobody asks about. */
export const AskContext = createContext<((line: AskedLine) => void) | undefined>(undefined);

export const useAskAbout = () => useContext(AskContext);

/** Marks a row that can be asked about with `q`. */
export const lineMark = (section: LineSection, key: string) =>
  ({ 'data-line': `${section}:${key}` }) as const;
