import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isDay } from '#domain/day';

/** What every address may say about how things are looked at. All of it is text, nothing is required. */
export interface View {
  /** Key of a period: `2026-10`, `2026-Q4`; the current one without. */
  readonly period?: string;
  readonly cmp?: Comparison;
  /** A day: the business then, by what is known now. */
  readonly at?: string;
  /** An instant: what was known then. */
  readonly asOf?: string;
  /** `kind:id` of the detail that stands open beside the page. */
  readonly panel?: string;
}

export const COMPARISONS = ['previous', 'last_year', 'target', 'baseline'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const isText = (value: unknown): value is string => typeof value === 'string';

/** A day, or an instant of one. */
const isMoment = (text: string): boolean =>
  isDay(text.slice(0, 10)) &&
  (text.length === 10 || (text[10] === 'T' && !Number.isNaN(Date.parse(text))));

type RawSearch = Readonly<Record<string, unknown>>;

/** What is no day and no instant is left out, as if it had not been said. */
export function readView(raw: RawSearch): View {
  return {
    ...textsOf(raw, ['period', 'panel']),
    ...(isText(raw.at) && isDay(raw.at) && { at: raw.at }),
    ...(isText(raw.asOf) && isMoment(raw.asOf) && { asOf: raw.asOf }),
    ...(COMPARISONS.some((name) => name === raw.cmp) && { cmp: raw.cmp as Comparison }),
  };
}

/** The search parameters of a page's own: `validateSearch: pageSearch('q', 'group')`. */
export const pageSearch =
  <Name extends string>(...names: readonly Name[]) =>
  (raw: RawSearch): { readonly [N in Name]?: string } =>
    textsOf(raw, names);

function textsOf<Name extends string>(
  raw: RawSearch,
  names: readonly Name[],
): { readonly [N in Name]?: string } {
  const found = names.filter((name) => isText(raw[name]) && raw[name] !== '');
  return Object.fromEntries(found.map((name) => [name, raw[name]])) as { [N in Name]?: string };
}

/** How things are looked at now, as the address says it. */
export const useView = (): View => useSearch({ strict: false, select: readView });

/** True while the past is looked at, when nothing may be changed. */
export function useIsTravelling(): boolean {
  const { at, asOf } = useView();
  return at !== undefined || asOf !== undefined;
}

/** Changes how things are looked at and stays on the page. */
export function useSetView(): (change: Partial<View>) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) =>
      void navigate({
        to: '.',
        search: (before: RawSearch) => ({ ...before, ...change }),
        resetScroll: false,
      } as never),
    [navigate],
  );
}

/** Opens a detail beside the page, and closes it: `open('kpi:ACT-01')`, `open(undefined)`. */
export function useOpenPanel(): (panel: string | undefined) => void {
  const setView = useSetView();
  return useCallback((panel) => setView({ panel }), [setView]);
}
