import { AREAS } from './areas.ts';
import { CHECK_INS } from './check-ins.ts';
import { KPIS } from './kpis.ts';
import { ORGANIZATION } from './organization.ts';
import { OWNERSHIPS } from './ownerships.ts';
import { PEOPLE } from './people.ts';
import type { Look } from './step.ts';

/** What can be taken back later. What was sealed, and keys that were handed out, never can. */
const REVERSALS: Readonly<Record<string, Look>> = {
  ...AREAS,
  ...KPIS,
  ...CHECK_INS,
  ...OWNERSHIPS,
  ...PEOPLE,
  ...ORGANIZATION,
};

export const reversalOf = (action: string): Look | undefined => REVERSALS[action];
