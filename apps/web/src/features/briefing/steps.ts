import type { Area } from './strip.ts';

export interface Step {
  readonly key: 'areas' | 'people' | 'owners' | 'values';
  readonly goes: {
    readonly to: '/settings/$section' | '/areas' | '/imports';
    readonly params?: { readonly section: string };
  };
  readonly isDone: boolean;
}

interface State {
  readonly areas: readonly Area[];
  /** People and invitations together; the reader is one of them. */
  readonly people: number;
}

/** What makes an organization live, in the order in which it is best done. */
export function stepsOf({ areas, people }: State): readonly Step[] {
  const hasAreas = areas.length > 0;
  return [
    {
      key: 'areas',
      goes: { to: '/settings/$section', params: { section: 'areas' } },
      isDone: hasAreas,
    },
    {
      key: 'people',
      goes: { to: '/settings/$section', params: { section: 'people' } },
      isDone: people > 1,
    },
    {
      key: 'owners',
      goes: { to: '/areas' },
      isDone: hasAreas && areas.every(({ owner }) => owner !== null),
    },
    {
      key: 'values',
      goes: { to: '/imports' },
      isDone: areas.some(({ kpis }) => kpis.some(isRecorded)),
    },
  ];
}

export const isSetUp = (areas: readonly Area[]): boolean =>
  areas.some(({ kpis, declared }) => declared !== null || kpis.some(isRecorded));

const isRecorded = ({ trend, value }: Area['kpis'][number]): boolean =>
  value !== null || trend.some((point) => point.value !== null);
