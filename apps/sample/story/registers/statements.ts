import type { StatementKind } from '#domain/statement';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface StatementStory {
  readonly key: string;
  readonly kind: StatementKind;
  readonly horizon: string;
  readonly body: string;
  readonly changeNote: string;
  readonly written: Mark;
  readonly approved?: Mark;
  readonly published?: Mark;
  /** On the working days after it came out, one a day. */
  readonly readers: readonly PersonKey[];
}

export const STATEMENTS: readonly StatementStory[] = [
  {
    key: 'vision-1',
    kind: 'vision',
    horizon: 'Ten years',
    body: 'Whoever measures something trusts the figure that they read an hour later, a thousand kilometres away.\n\nThe measurement is captured **where it happens, once**.',
    changeNote: 'The first one in writing.',
    written: [24, 6],
    approved: [23, 3],
    published: [23, 4],
    readers: [
      'matthias',
      'priya',
      'bram',
      'nora',
      'carlos',
      'tomasz',
      'aoife',
      'samuel',
      'jonas',
      'eleni',
      'dana',
    ],
  },
  {
    key: 'strategy-1',
    kind: 'strategy',
    horizon: 'Two years',
    body: '1. **One engine.** Fieldbook syncs in one way, for everybody.\n2. **The first measurement.** A new account shares one within its first week.\n3. **Food and water.** Two segments that we serve better than anybody.\n4. **Dates that hold.** A customer gets a date after the team has given it to us.\n\nWhat we do not do: hardware of our own beyond Benchline, and projects for one customer.',
    changeNote: 'Follows from the vision; four bets, and what we leave out.',
    written: [23, 9],
    approved: [22, 4],
    published: [22, 5],
    readers: [
      'matthias',
      'priya',
      'daniel',
      'bram',
      'nora',
      'tomasz',
      'lucia',
      'aoife',
      'jonas',
      'eleni',
    ],
  },
  {
    key: 'strategy-2',
    kind: 'strategy',
    horizon: 'Until the end of next year',
    body: '1. **One engine** serves everybody by spring; nothing new stands on the old one.\n2. **The first seven days** of an account come before any new feature.\n3. **Data beside capture.** Datum and its alarms carry a fifth of revenue.\n4. **Fewer products.** What holds attention and earns little is ended, in the open.\n\nWhat we do not do: North America, before delivery has been on track for two quarters.',
    changeNote:
      'After the slip: the engine has one date, the move abroad waits, and portfolio is a bet of its own.',
    written: [12, 8],
    approved: [12, 14],
    published: [11, 4],
    readers: [
      'matthias',
      'priya',
      'yuki',
      'bram',
      'nora',
      'carlos',
      'tomasz',
      'aoife',
      'samuel',
      'amara',
      'felix',
      'jonas',
      'eleni',
    ],
  },
  {
    key: 'strategy-3',
    kind: 'strategy',
    horizon: 'Next year',
    body: '1. **Half a million measurements a week.**\n2. **Relay 3** with a portal that partners run by themselves.\n3. **Chronicle is closed**, with nobody left behind.\n4. Open: gauges read by camera, as a product or as a feature.',
    changeNote:
      'Starts from outcomes: four of them, each with one number and one owner. A draft until the gate on gauge reading.',
    written: [1, 9],
    readers: [],
  },
];
