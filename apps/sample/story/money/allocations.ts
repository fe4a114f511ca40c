import type { AreaTemplateKey } from '#domain/area';
import type { PersonKey } from '../cast.ts';

/** Of a quarter. Without a person: so many of the role. */
export interface AllocationStory {
  readonly who: PersonKey | null;
  readonly role: string;
  readonly area: AreaTemplateKey;
  readonly item?: string;
  readonly planned: number;
  /** Of the quarter before, where it came out otherwise. */
  readonly actual?: number;
}

const ENGINEER = 'Engineer';

export const ALLOCATIONS: readonly AllocationStory[] = [
  { who: null, role: ENGINEER, area: 'delivery', item: 'fieldbook-63', planned: 6, actual: 5.5 },
  { who: null, role: ENGINEER, area: 'delivery', item: 'relay-3-gateway', planned: 7, actual: 8 },
  { who: null, role: ENGINEER, area: 'technology', planned: 4 },
  { who: null, role: 'Designer', area: 'customer', planned: 3, actual: 2.5 },
  { who: 'jonas', role: '', area: 'technology', planned: 0.6 },
  { who: 'jonas', role: '', area: 'delivery', item: 'relay-3-gateway', planned: 0.6, actual: 0.7 },
  { who: 'yuki', role: '', area: 'delivery', planned: 0.8 },
  { who: 'priya', role: '', area: 'roadmap', planned: 0.7 },
  { who: 'priya', role: '', area: 'delivery', item: 'fieldbook-63', planned: 0.3, actual: 0.4 },
  { who: 'bram', role: '', area: 'lifecycle', planned: 0.9 },
  { who: 'felix', role: '', area: 'innovation', planned: 1 },
  { who: 'dana', role: '', area: 'performance', planned: 0.7, actual: 0.8 },
  { who: 'dana', role: '', area: 'market', planned: 0.2 },
  { who: 'nora', role: '', area: 'performance', planned: 0.9 },
];

/** Jonas Reuter is promised more often than there is time in both quarters; in the first it was seen. */
export const REBALANCED = {
  reason: 'Jonas cannot be in both places: the review of the gateway goes to the team.',
  area: 'delivery',
  who: 'jonas',
  fte: 0.4,
} as const;
