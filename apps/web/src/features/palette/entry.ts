import type { Icon } from '@tabler/icons-react';
import type { ScorecardRow } from '../scorecard/arrange.ts';
import type { Findable } from './rank.ts';

/** One line of the palette. */
export interface Entry extends Findable {
  /** What it is, at the right. */
  readonly kind: string;
  /** Beside the title, quieter. */
  readonly detail?: string;
  readonly Icon: Icon;
  /** What Enter does; a stage keeps the palette open. */
  readonly run: () => Stage | undefined;
  /** What Ctrl+Enter does, where that is something else. */
  readonly open?: () => void;
}

/** The second step: what has to be filled in. */
export interface Stage {
  readonly row: ScorecardRow;
  readonly periodKey: string;
  readonly text: string;
}
