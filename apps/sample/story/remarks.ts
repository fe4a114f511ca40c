import type { AreaTemplateKey } from '#domain/area';
import type { PersonKey } from './cast.ts';

interface Remark {
  readonly area: AreaTemplateKey;
  /** Stands below the first check-in that the area made in that month. */
  readonly monthsAgo: number;
  /** In the order in which they were written, each with whom it speaks to by name. */
  readonly lines: readonly {
    readonly by: PersonKey;
    readonly body: string;
    readonly to?: readonly PersonKey[];
  }[];
}

/** What people wrote below check-ins. */
export const REMARKS: readonly Remark[] = [
  {
    area: 'performance',
    monthsAgo: 22,
    lines: [
      { by: 'matthias', body: 'Why is activation so much lower than what we told the board?' },
      {
        by: 'nora',
        body: '@Matthias Okafor because we count people who share a measurement, and no longer those who open the app. The old number was true, and useless.',
        to: ['matthias'],
      },
    ],
  },
  {
    area: 'delivery',
    monthsAgo: 16,
    lines: [
      {
        by: 'helena',
        body: '@Daniel Achterberg I read “better than the figures say”. Which figure would have to move for you to agree with them?',
        to: ['daniel'],
      },
      {
        by: 'daniel',
        body: 'Fail rate without the migration below ten percent for three weeks. If it is not, I will say off track.',
      },
    ],
  },
  {
    area: 'roadmap',
    monthsAgo: 14,
    lines: [
      {
        by: 'samuel',
        body: '@Priya Raghunathan please send me the list before the account teams get it. Three partners are on it.',
        to: ['priya'],
      },
      { by: 'priya', body: 'You have it. Call Aldersyde first.' },
    ],
  },
  {
    area: 'customer',
    monthsAgo: 13,
    lines: [
      {
        by: 'matthias',
        body: 'I would like to make five of these calls myself. @Aoife Gallagher, send me the hardest ones.',
        to: ['aoife'],
      },
    ],
  },
  {
    area: 'budget',
    monthsAgo: 7,
    lines: [
      {
        by: 'ingrid',
        body: 'Extended *by mail*? @Yuki Tanabe, @Carlos Iturbe, please let us stop that today.',
        to: ['yuki', 'carlos'],
      },
      { by: 'yuki', body: 'Stopped. I had taken the first approval to cover both. My mistake.' },
    ],
  },
  {
    area: 'market',
    monthsAgo: 7,
    lines: [
      {
        by: 'nora',
        body: '@Dana Kowalczyk can we see set-up effort as a loss reason of its own? I think “price” hides it.',
        to: ['dana'],
      },
      {
        by: 'dana',
        body: 'From next month on. For the past quarter I went through the notes: seven of nine.',
      },
    ],
  },
  {
    area: 'budget',
    monthsAgo: 5,
    lines: [
      {
        by: 'matthias',
        body: 'You declare better than the figures. I can live with that for one month, @Carlos Iturbe.',
        to: ['carlos'],
      },
    ],
  },
  {
    area: 'lifecycle',
    monthsAgo: 6,
    lines: [
      {
        by: 'helena',
        body: 'Which eleven accounts hold the most archives? @Bram Verhoeven let us begin there, by hand if we must.',
        to: ['bram'],
      },
      { by: 'bram', body: 'List attached to the plan. We start with Silvretta on Thursday.' },
    ],
  },
  {
    area: 'delivery',
    monthsAgo: 3,
    lines: [
      { by: 'matthias', body: 'Who owned that certificate?' },
      { by: 'yuki', body: 'Nobody. That is the finding, and it is ours.' },
      {
        by: 'eleni',
        body: 'It had been a finding two years ago, closed on paper. I have reopened it under my own name. @Jonas Reuter, I need your inventory by Friday.',
        to: ['jonas'],
      },
    ],
  },
  {
    area: 'technology',
    monthsAgo: 2,
    lines: [
      {
        by: 'tomasz',
        body: '@Jonas Reuter tool adoption has no value since the vendor changed the report. Give it to me, or let us drop the KPI.',
        to: ['jonas'],
      },
    ],
  },
  {
    area: 'roadmap',
    monthsAgo: 1,
    lines: [
      {
        by: 'helena',
        body: 'I agree with the judgement, @Priya Raghunathan. Write to the three accounts before the report goes out.',
        to: ['priya'],
      },
      { by: 'priya', body: 'Done this morning, all three have answered.' },
    ],
  },
];
