import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../keys/use-keys.ts';
import { neighbour, useCalendar, usePeriod } from '../periods.ts';
import { COMPARISONS, useOpenPanel, useSetView, useView } from '../view.ts';

const PLACES = [
  ['g h', '/', 'frame.briefing'],
  ['g i', '/inbox', 'frame.inbox'],
  ['g a', '/areas', 'frame.areas'],
  ['g s', '/scorecard', 'frame.scorecard'],
  ['g r', '/roadmap', 'frame.roadmap'],
  ['g o', '/strategy', 'frame.strategy'],
  ['g d', '/decisions', 'frame.decisions'],
  ['g f', '/portfolio', 'frame.portfolio'],
  ['g b', '/budget', 'frame.budget'],
  ['g p', '/reports', 'frame.reports'],
  ['g t', '/history', 'frame.history'],
] as const;

/** The keys that work everywhere. Pages add theirs. */
export function GlobalKeys({ onPalette }: { readonly onPalette: () => void }) {
  const navigate = useNavigate();
  const setView = useSetView();
  const openPanel = useOpenPanel();
  const { at, asOf, cmp, panel } = useView();
  const rules = useCalendar();
  const period = usePeriod();
  const move = (step: -1 | 1) => () => {
    if (rules && period) setView({ period: neighbour(rules, period, step).key });
  };
  const nextComparison = COMPARISONS[(COMPARISONS.indexOf(cmp ?? 'previous') + 1) % 4];
  const isTravelling = at !== undefined || asOf !== undefined;
  useKeys([
    { stroke: 'mod+k', label: 'keys.palette', run: onPalette },
    { stroke: '/', label: 'keys.palette', run: onPalette },
    { stroke: '?', label: 'keys.sheet', run: () => openPanel('keys:') },
    { stroke: '[', label: 'keys.previousPeriod', run: move(-1) },
    { stroke: ']', label: 'keys.nextPeriod', run: move(1) },
    ...(isTravelling
      ? []
      : [{ stroke: 'c', label: 'keys.checkIn', run: () => openPanel('new-check-in:') }]),
    { stroke: 'x', label: 'keys.compare', run: () => setView({ cmp: nextComparison }) },
    ...PLACES.map(([stroke, to, label]) => ({
      stroke,
      label,
      run: () => void navigate({ to, search: keepTime as never }),
    })),
    ...(isTravelling && panel === undefined
      ? [
          {
            stroke: 'Escape',
            label: 'keys.returnToNow',
            run: () => setView({ at: undefined, asOf: undefined }),
          },
        ]
      : []),
  ]);
  return null;
}

const keepTime = ({ period, cmp, at, asOf }: Readonly<Record<string, unknown>>) => ({
  period,
  cmp,
  at,
  asOf,
});
