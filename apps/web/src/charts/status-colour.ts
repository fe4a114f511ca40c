import type { Status } from '#domain/status';
import type { Palette } from './palette.ts';

const COLOURS: Readonly<Partial<Record<Status, keyof Palette>>> = {
  on_track: 'onTrack',
  done: 'onTrack',
  at_risk: 'atRisk',
  off_track: 'offTrack',
};

export const statusColour = (status: Status, palette: Palette): string =>
  palette[COLOURS[status] ?? 'noData'];
