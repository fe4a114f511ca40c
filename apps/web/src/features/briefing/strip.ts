import { severity, type Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';

export type Area = Schema<'ScorecardArea'>;

export interface StripRow {
  readonly area: Area;
  readonly declared: Status;
  readonly computed: Status;
  /** As of the last look; undefined where that is not known, or the area was not there. */
  readonly before: { readonly declared: Status; readonly computed: Status } | undefined;
}

/** Worst first: by the worse of the two statuses, then by the other one, then by the lower score, then by name. */
export function stripOf(
  areas: readonly Area[],
  before: readonly Area[] | undefined,
): readonly StripRow[] {
  const old = new Map(before?.map((area) => [area.key, area]));
  return areas
    .map((area) => ({ area, ...factsOf(area), before: orUndefined(old.get(area.key)) }))
    .toSorted(
      (one, other) =>
        worst(other) - worst(one) ||
        both(other) - both(one) ||
        (one.area.computed.score ?? 10) - (other.area.computed.score ?? 10) ||
        one.area.name.localeCompare(other.area.name),
    );
}

const factsOf = ({ declared, computed }: Area) => ({
  declared: declared?.status ?? ('unknown' as const),
  computed: computed.status,
});

const orUndefined = (area: Area | undefined) => area && factsOf(area);

type Facts = Pick<StripRow, 'declared' | 'computed'>;

/** Silence is not worse than trouble that somebody named. */
const worst = ({ declared, computed }: Facts): number =>
  Math.max(severity(declared), severity(computed));

const both = ({ declared, computed }: Facts): number => severity(declared) + severity(computed);
