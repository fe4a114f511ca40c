import { saidOf } from '#domain/status';
import type { Area } from './strip.ts';

export const EXCEPTION_KINDS = ['off_track', 'mismatch', 'overdue'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export interface Exception {
  readonly area: Area;
  readonly kinds: readonly ExceptionKind[];
  /** Names of the KPIs that are off track by figures or by word. */
  readonly offTrack: readonly string[];
}

/** Areas that are not as they should be: off track by word or by figures, declared better than the figures say, or silent too long. */
export function exceptionsOf(areas: readonly Area[]): readonly Exception[] {
  return areas
    .map((area) => {
      const offTrack = area.kpis.filter(
        (kpi) => kpi.status === 'off_track' || saidOf(kpi) === 'off_track',
      );
      const holds: Readonly<Record<ExceptionKind, boolean>> = {
        off_track:
          area.declared?.status === 'off_track' ||
          area.computed.status === 'off_track' ||
          offTrack.length > 0,
        mismatch: area.declared?.mismatch ?? false,
        overdue: area.freshness === 'overdue',
      };
      return {
        area,
        kinds: EXCEPTION_KINDS.filter((kind) => holds[kind]),
        offTrack: offTrack.map(({ name }) => name),
      };
    })
    .filter(({ kinds }) => kinds.length > 0)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** By the gravest kind; of these, several reasons before one. */
const rankOf = ({ kinds }: Exception): number =>
  Math.min(...kinds.map((kind) => EXCEPTION_KINDS.indexOf(kind))) * 10 - kinds.length;
