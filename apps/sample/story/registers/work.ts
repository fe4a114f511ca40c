import type { ItemCategory } from '#domain/roadmap-item';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface MilestoneStory {
  readonly item: string;
  readonly name: string;
  readonly due: Mark;
  readonly moves?: readonly { readonly on: Mark; readonly to: Mark; readonly reason: string }[];
  readonly met?: Mark;
}

export const MILESTONES: readonly MilestoneStory[] = [
  {
    item: 'sync-engine',
    name: 'The first twenty customers',
    due: [17, 12],
    moves: [
      { on: [17, 6], to: [16, 8], reason: 'Two of five adapters need a rewrite.' },
      {
        on: [16, 6],
        to: [13, 8],
        reason: 'Rolled back after two hours; tested ways back come first.',
      },
    ],
    met: [13, 9],
  },
  {
    item: 'sync-engine',
    name: 'The old engine is off',
    due: [16, 9],
    moves: [{ on: [14, 16], to: [11, 9], reason: 'Rebased with the plan.' }],
    met: [10, 7],
  },
  { item: 'datum-alarm-service', name: 'Four pilots with a contract', due: [14, 6], met: [13, 8] },
  { item: 'guided-set-up', name: 'The winner of forty ideas', due: [11, 6], met: [11, 7] },
  { item: 'benchline-4', name: 'The first board', due: [14, 8], met: [14, 6] },
  { item: 'benchline-4', name: 'Type approval', due: [10, 14], met: [10, 14] },
  { item: 'chronicle-converter', name: 'Two of three formats', due: [6, 12], met: [6, 14] },
  { item: 'validation-package', name: 'First round of the assessor', due: [1, 12], met: [1, 13] },
  { item: 'relay-3-gateway', name: 'The pilot with Polderwater', due: [2, 12], met: [1, 7] },
  {
    item: 'relay-3-gateway',
    name: 'Security review passed',
    due: [1, 4],
    moves: [{ on: [1, 10], to: [-1, 3], reason: 'A month without a reviewer.' }],
  },
  { item: 'fieldbook-63', name: 'Conditions in the form editor', due: [1, 5], met: [1, 8] },
  { item: 'fieldbook-63', name: 'Ten customers have rebuilt their forms', due: [-1, 2] },
  { item: 'old-interface-off', name: 'Six of nine partners have moved', due: [1, 9], met: [1, 12] },
];

export interface DependencyStory {
  readonly blocker: string;
  readonly blocked: string;
  readonly note: string;
  readonly made: Mark;
  readonly accepted?: Mark;
  readonly declined?: readonly [on: Mark, reason: string];
  readonly escalated?: readonly [on: Mark, reason: string];
  readonly resolved?: Mark;
}

export const DEPENDENCIES: readonly DependencyStory[] = [
  ...(['offline-forms', 'sync-state', 'audit-trail-viewer', 'calibration-calendar'] as const).map(
    (blocked): DependencyStory => {
      return {
        blocker: 'sync-engine',
        blocked,
        note: 'Needs the order of entries that the new engine keeps.',
        made: [18, 10],
        accepted: [18, 12],
        resolved: blocked === 'offline-forms' ? [10, 9] : [13, 4],
      };
    },
  ),
  {
    blocker: 'sync-engine',
    blocked: 'gateway-adapters',
    note: 'Both change the same tables.',
    made: [17, 8],
    declined: [[17, 10], 'The adapter writes through the old tables, which stay.'],
  },
  {
    blocker: 'expiry-inventory',
    blocked: 'relay-3-gateway',
    note: 'No gateway goes out with a certificate that nobody owns.',
    made: [3, 11],
    accepted: [3, 12],
    resolved: [2, 11],
  },
  {
    blocker: 'relay-3-gateway',
    blocked: 'relay-3-portal',
    note: 'The portal manages nothing without it.',
    made: [6, 10],
    accepted: [6, 11],
  },
  {
    blocker: 'single-sign-on',
    blocked: 'relay-3-portal',
    note: 'Partners sign in with their own accounts.',
    made: [4, 11],
    accepted: [4, 13],
    escalated: [
      [1, 13],
      'Single sign-on has moved behind the portal. One of the two has to move again.',
    ],
  },
  {
    blocker: 'relay-3-portal',
    blocked: 'old-interface-off',
    note: 'Three partners wait for the portal before they leave the old interface.',
    made: [2, 13],
  },
];

export interface BriefStory {
  readonly item: string;
  readonly requirements: string;
  readonly nonGoals: string;
  readonly written: Mark;
  readonly frozen?: Mark;
  readonly changed?: { readonly on: Mark; readonly requirements: string; readonly reason: string };
}

export const BRIEFS: readonly BriefStory[] = [
  {
    item: 'sync-engine',
    written: [22, 6],
    requirements:
      '- Two devices that come back at once keep the order of entries.\n- Customers move in groups, each with a way back.\n- Nobody enters anything twice.',
    nonGoals: 'New adapters. Faster sync.',
    frozen: [22, 10],
    changed: {
      on: [16, 7],
      requirements:
        '- Two devices that come back at once keep the order of entries.\n- Customers move in groups of twenty, each with a **tested** way back within an hour.\n- Nobody enters anything twice.',
      reason: 'The first migration was rolled back by hand, in two hours.',
    },
  },
  {
    item: 'guided-set-up',
    written: [14, 6],
    requirements:
      '- From sign-up to a shared measurement in ten minutes.\n- With the customer’s own instrument, or with one that we invent.',
    nonGoals: 'A tour of the product.',
    frozen: [13, 8],
  },
  {
    item: 'datum-alarm-service',
    written: [18, 9],
    requirements:
      '- Wakes one person, and the next one after five minutes.\n- Says what to do first.\n- Counts how often it woke somebody for nothing.',
    nonGoals: 'Alarms about our own services.',
    frozen: [17, 10],
  },
  {
    item: 'chronicle-converter',
    written: [8, 10],
    requirements:
      '- The three formats that cover nine in ten accounts.\n- A report of what could not be read, line by line.',
    nonGoals: 'The remaining formats: they are done by hand.',
    frozen: [8, 12],
  },
  {
    item: 'relay-3-gateway',
    written: [7, 9],
    requirements:
      '- Updates itself from afar, and goes back by itself.\n- Runs two days without a network.\n- Speaks what the old gateways speak.',
    nonGoals: 'A screen.',
    frozen: [6, 9],
    changed: {
      on: [2, 10],
      requirements:
        '- Updates itself from afar, and goes back by itself.\n- Queues for two days without a network.\n- Speaks what the old gateways speak.\n- Shows when its own certificate ends.',
      reason: 'What the outage taught us goes into the gateway and not into a checklist.',
    },
  },
  {
    item: 'fieldbook-63',
    written: [5, 8],
    requirements: '- A question appears because of an answer.\n- Old forms go on as they are.',
    nonGoals: 'Formulas in forms.',
    frozen: [4, 8],
  },
];

/** By quarters ago; the planner is the CPO. */
export const MIXES: readonly {
  readonly quartersAgo: number;
  readonly byCategory: Readonly<Record<ItemCategory, number>>;
  readonly note: string;
}[] = [
  {
    quartersAgo: 7,
    byCategory: { growth: 45, retention: 20, commitments: 20, foundation: 15 },
    note: 'The corridor of the strategy.',
  },
  {
    quartersAgo: 6,
    byCategory: { growth: 40, retention: 15, commitments: 20, foundation: 25 },
    note: 'The sync engine begins.',
  },
  {
    quartersAgo: 5,
    byCategory: { growth: 25, retention: 10, commitments: 20, foundation: 45 },
    note: 'Fieldbook freezes; two teams on the engine.',
  },
  {
    quartersAgo: 4,
    byCategory: { growth: 30, retention: 15, commitments: 20, foundation: 35 },
    note: 'The rebased plan.',
  },
  {
    quartersAgo: 3,
    byCategory: { growth: 45, retention: 15, commitments: 25, foundation: 15 },
    note: 'Back inside of the corridor.',
  },
  {
    quartersAgo: 2,
    byCategory: { growth: 45, retention: 15, commitments: 25, foundation: 15 },
    note: 'Chronicle’s customers come before new ones.',
  },
  {
    quartersAgo: 1,
    byCategory: { growth: 45, retention: 15, commitments: 20, foundation: 20 },
    note: 'After the outage: foundation by five more.',
  },
  {
    quartersAgo: 0,
    byCategory: { growth: 50, retention: 15, commitments: 20, foundation: 15 },
    note: 'Relay 3 is growth.',
  },
];

/** KPIs that the product works out from the registers. */
export const COMPUTED = [
  ['decision-latency', 'strategy'],
  ['throughput', 'roadmap'],
  ['planned-to-done', 'roadmap'],
  ['rebaseline-rate', 'roadmap'],
  ['on-time-launch', 'roadmap'],
  ['gate-go-rate', 'lifecycle'],
  ['benefit-realisation', 'lifecycle'],
] as const;

export const PLANNER: PersonKey = 'helena';
