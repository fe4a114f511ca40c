import { exact } from '../number.ts';
import type { Status } from '../status.ts';
import type { Variance } from './variance.ts';

/** Shares of the reference, such as 0.05. */
export interface Tolerance {
  readonly onTrackWithin: number;
  readonly atRiskWithin: number;
}

export const USUAL_TOLERANCE: Tolerance = { onTrackWithin: 0.05, atRiskWithin: 0.1 };

/** Both signs alike: too little spent is a signal, too. Against nothing or zero it is unknown. */
export function statusWithin(
  { reference, amount }: Variance,
  { onTrackWithin, atRiskWithin }: Tolerance,
): Status {
  if (reference === null || amount === null || reference === 0) return 'unknown';
  const isWithin = (share: number) => Math.abs(amount) <= exact(share * Math.abs(reference));
  if (isWithin(onTrackWithin)) return 'on_track';
  return isWithin(atRiskWithin) ? 'at_risk' : 'off_track';
}
