import type { DeclarableStatus } from '#domain/status';
import type { Mark } from '../span.ts';

/** What the owner of a thing said of it. */
export interface SaidStory {
  readonly on: Mark;
  readonly item?: string;
  readonly objective?: string;
  readonly status: DeclarableStatus;
  readonly confidence: number;
  readonly highlights?: string;
  readonly lowlights?: string;
  /** Where it is at risk or off track: cause, plan, by when, and the help needed. */
  /** Why the day of the plan is another than the one promised before. */
  readonly moved?: string;
  readonly trouble?: readonly [cause: string, plan: string, by: Mark, help: string];
}

export const SAID: readonly SaidStory[] = [
  {
    on: [21, 9],
    item: 'sync-engine',
    status: 'on_track',
    confidence: 8,
    highlights: 'Three adapters run against the new tables.',
  },
  {
    on: [17, 7],
    item: 'sync-engine',
    status: 'off_track',
    confidence: 4,
    lowlights: 'Two of five adapters need a rewrite.',
    trouble: [
      'Scoped on the three adapters that we know well.',
      'A date for the two others after a week of looking; the other three go on.',
      [16, 12],
      'None yet.',
    ],
  },
  {
    on: [16, 6],
    item: 'sync-engine',
    status: 'off_track',
    confidence: 2,
    lowlights: 'The first migration was rolled back after two hours. No data was lost.',
    moved: 'The week of looking showed that the two adapters are most of the work.',
    trouble: [
      'Every fix of the old adapters breaks a neighbour.',
      'Freeze Fieldbook, two teams on the engine, groups of twenty with a tested way back.',
      [14, 10],
      'Agreement that nothing new ships until then.',
    ],
  },
  {
    on: [13, 10],
    item: 'sync-engine',
    status: 'at_risk',
    confidence: 6,
    highlights: 'The first twenty customers run on it, without trouble.',
    moved: 'Rebased openly with the plan, after two engineers had left.',
    trouble: [
      'Two people know the adapters, and both are on call.',
      'Pairs on each adapter; two contractors until the hires start.',
      [11, 10],
      'Budget for ten weeks.',
    ],
  },
  {
    on: [11, 11],
    item: 'sync-engine',
    status: 'on_track',
    confidence: 8,
    highlights: 'Two thirds of the customers. Groups of sixty now.',
  },
  {
    on: [12, 6],
    item: 'guided-set-up',
    status: 'on_track',
    confidence: 7,
    highlights: 'Idea number twelve leads in two of three segments.',
  },
  {
    on: [6, 7],
    item: 'chronicle-converter',
    status: 'at_risk',
    confidence: 6,
    lowlights: 'The third format is undocumented.',
    trouble: [
      'Eight years of exports, each a little different.',
      'Customers send us samples; the rest by hand.',
      [4, 12],
      'One engineer of the Datum team for six weeks.',
    ],
  },
  {
    on: [2, 10],
    item: 'relay-3-gateway',
    status: 'at_risk',
    confidence: 6,
    lowlights: 'Four weeks later, for reasons that I would choose again.',
    trouble: [
      'Certificates and queueing after the outage.',
      'The gateway first, the portal six weeks later.',
      [0, 10],
      'None.',
    ],
  },
  {
    on: [1, 12],
    item: 'relay-3-gateway',
    status: 'off_track',
    confidence: 4,
    lowlights: 'Ready, and waiting for its security review.',
    moved: 'The reviewer whom we had counted on is ill.',
    trouble: [
      'A month without a reviewer.',
      'An outside reviewer for the gateway alone.',
      [-1, 3],
      'Two days of the security team before the end of the month.',
    ],
  },
  {
    on: [1, 9],
    item: 'fieldbook-63',
    status: 'on_track',
    confidence: 8,
    highlights: 'Four customers rebuilt their forms without a call.',
  },
  {
    on: [1, 15],
    item: 'validation-package',
    status: 'at_risk',
    confidence: 5,
    lowlights: 'A second round with the assessor.',
    trouble: [
      'They read it as a package for one product, and it is for three.',
      'One page for each account on top.',
      [-1, 8],
      'Half an hour of the CEO with the assessor.',
    ],
  },
  {
    on: [1, 10],
    item: 'old-interface-off',
    status: 'on_track',
    confidence: 7,
    highlights: 'Six of nine partners are off it.',
  },
  {
    on: [15, 10],
    objective: 'sync-engine-for-all',
    status: 'off_track',
    confidence: 2,
    lowlights: 'It will be missed, and the next one should say so.',
    trouble: [
      'The engine is late.',
      'Half of the first target, by the end of the quarter.',
      [13, 8],
      'None.',
    ],
  },
  {
    on: [8, 8],
    objective: 'guided-set-up-for-all',
    status: 'on_track',
    confidence: 9,
    highlights: 'Half of the new accounts share a measurement.',
  },
  {
    on: [8, 9],
    objective: 'small-batches',
    status: 'on_track',
    confidence: 8,
    highlights: 'Review time has halved.',
  },
  {
    on: [5, 9],
    objective: 'datum-in-every-account',
    status: 'at_risk',
    confidence: 4,
    lowlights: 'Nordmilch Labs weighs more than all that was won.',
    trouble: [
      'One customer with nine sites.',
      'Reviews with the ten largest accounts.',
      [4, 10],
      'A visit of the CEO to two of them.',
    ],
  },
  {
    on: [2, 11],
    objective: 'never-again',
    status: 'on_track',
    confidence: 8,
    highlights: 'Every entry has an owner and an alarm.',
  },
];
