import type { ChartPalette } from '#domain/charts/scene';

/** Paper and pictures are light, and know no variables. */
export const PAPER = {
  ink: '#1b1f27',
  mute: '#5b6472',
  line: '#dfe3e8',
  panel: '#ffffff',
  onTrack: '#0b7a75',
  offTrack: '#9c1c17',
} as const satisfies ChartPalette;
