import type { DeedOf, Kind } from '../story/deed.ts';

/** Who does what the story tells, by kind of deed. */
export type Performers<Some extends Kind = Kind> = {
  readonly [One in Some]: (deed: DeedOf<One>) => Promise<void>;
};
