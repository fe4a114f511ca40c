import type { PersonKey } from '../cast.ts';

export interface By {
  readonly by: PersonKey;
}
