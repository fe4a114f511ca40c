/** The colours of a chart, as values that an SVG may carry. */
export interface Palette {
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly onTrack: string;
  readonly atRisk: string;
  readonly offTrack: string;
  readonly noData: string;
}

/** In the browser colours follow the scheme. */
export const TOKENS: Palette = {
  ink: 'var(--ink)',
  mute: 'var(--mute)',
  line: 'var(--line)',
  panel: 'var(--panel)',
  accent: 'var(--accent)',
  accentTint: 'var(--accent-tint)',
  onTrack: 'var(--on-track)',
  atRisk: 'var(--at-risk)',
  offTrack: 'var(--off-track)',
  noData: 'var(--no-data)',
};

/** Outside of a browser nothing knows variables: paper is light. */
export const PAPER: Palette = {
  ink: '#1b1f27',
  mute: '#5b6472',
  line: '#dfe3e8',
  panel: '#ffffff',
  accent: '#2457c5',
  accentTint: '#e8eefb',
  onTrack: '#0b7a75',
  atRisk: '#c28a00',
  offTrack: '#9c1c17',
  noData: '#6b7482',
};
