import type { ProductKind } from '#domain/stage';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export const LINES: readonly {
  readonly key: string;
  readonly name: string;
  readonly owner: PersonKey;
}[] = [
  { key: 'field', name: 'Field', owner: 'priya' },
  { key: 'data', name: 'Data', owner: 'nora' },
  { key: 'gateways', name: 'Gateways', owner: 'samuel' },
  { key: 'instruments', name: 'Instruments', owner: 'bram' },
];

export interface ProductStory {
  readonly key: string;
  readonly name: string;
  readonly line: string;
  readonly productKind?: ProductKind;
  readonly owner: PersonKey | null;
  readonly description: string;
  readonly entered: Mark;
  readonly stage: string;
  /** Months before the founding month since when it was there. */
  readonly monthsThere?: number;
  readonly moves?: readonly { readonly on: Mark; readonly to: string; readonly reason: string }[];
  readonly plans?: readonly {
    readonly on: Mark;
    readonly stage: string;
    readonly for: Mark;
    readonly reason?: string;
  }[];
  readonly reviews?: readonly {
    readonly on: Mark;
    readonly expected: string;
    readonly actual: string;
    readonly learning: string;
  }[];
}

const FIRST: Mark = [24, 5];

export const PRODUCTS: readonly ProductStory[] = [
  {
    key: 'fieldbook',
    name: 'Fieldbook',
    line: 'field',
    owner: 'priya',
    description: 'Captures measurements on tablets, with and without a network.',
    entered: FIRST,
    stage: 'maturity',
    monthsThere: 31,
    moves: [
      {
        on: [8, 15],
        to: 'growth',
        reason: 'Activation is up by ten points since guided set-up; usage follows.',
      },
    ],
  },
  {
    key: 'datum',
    name: 'Datum',
    line: 'data',
    owner: 'nora',
    description: 'Trends, limits and reports over everything that was measured.',
    entered: FIRST,
    stage: 'general-availability',
    monthsThere: 14,
    moves: [
      {
        on: [19, 8],
        to: 'growth',
        reason: 'A thousand paying seats, two thirds of them without a salesperson.',
      },
    ],
  },
  {
    key: 'relay',
    name: 'Relay',
    line: 'gateways',
    owner: 'yuki',
    description: 'Gateways that bring instruments with a plug online.',
    entered: FIRST,
    stage: 'growth',
    monthsThere: 20,
    moves: [
      {
        on: [12, 9],
        to: 'maturity',
        reason: 'New accounts come for the successor; the old gateway is kept well.',
      },
    ],
  },
  {
    key: 'benchline',
    name: 'Benchline',
    line: 'instruments',
    owner: 'bram',
    description: 'A bench scale that knows its calibration.',
    entered: FIRST,
    stage: 'maturity',
    monthsThere: 52,
    moves: [
      { on: [18, 9], to: 'decline', reason: 'Parts go out of supply before our own date.' },
      {
        on: [9, 15],
        to: 'maturity',
        reason: 'Benchline 4 is out, on parts with ten years ahead of them.',
      },
    ],
  },
  {
    key: 'chronicle',
    name: 'Chronicle',
    line: 'data',
    owner: 'bram',
    description: 'The archive of before Datum, on servers below desks.',
    entered: FIRST,
    stage: 'maturity',
    monthsThere: 70,
    moves: [
      { on: [9, 5], to: 'decline', reason: 'No new customer in a year.' },
      {
        on: [2, 6],
        to: 'end-of-maintenance',
        reason: 'As announced: fixes of security alone from now on.',
      },
    ],
    plans: [
      { on: [8, 9], stage: 'end-of-maintenance', for: [3, 6] },
      {
        on: [5, 5],
        stage: 'end-of-maintenance',
        for: [2, 6],
        reason: 'The converter comes a month later, and nobody is left without a fix before it.',
      },
      { on: [8, 9], stage: 'end-of-support', for: [-4, 5] },
      { on: [8, 9], stage: 'retired', for: [-6, 5] },
    ],
  },
  {
    key: 'datum-alarms',
    name: 'Datum alarm service',
    line: 'data',
    productKind: 'service',
    owner: 'bram',
    description: 'Wakes the right person before a batch is lost.',
    entered: FIRST,
    stage: 'business-case',
    moves: [
      { on: [13, 9], to: 'beta', reason: 'Four pilots with a contract.' },
      { on: [6, 12], to: 'growth', reason: 'Adds two points to the vitality index by itself.' },
    ],
    plans: [
      { on: [17, 9], stage: 'general-availability', for: [12, 10] },
      {
        on: [14, 17],
        stage: 'general-availability',
        for: [11, 8],
        reason: 'Two engineers help out at the sync engine until the end of the quarter.',
      },
    ],
    reviews: [
      {
        on: [8, 10],
        expected: 'Two hundred sites within a quarter, and half of them at night.',
        actual: 'A hundred and seventy sites. Seven in ten alarms come at night.',
        learning: 'Whoever is woken for nothing twice switches it off. Fewer alarms are more.',
      },
    ],
  },
  {
    key: 'sap-connector',
    name: 'SAP connector',
    line: 'gateways',
    productKind: 'service',
    owner: 'samuel',
    description: 'Results where the batch is released.',
    entered: FIRST,
    stage: 'beta',
    plans: [{ on: [24, 8], stage: 'general-availability', for: [22, 14] }],
    reviews: [
      {
        on: [18, 7],
        expected: 'Forty accounts in half a year, without a project for each.',
        actual: 'Twenty-six. Usage was not instrumented in the first two months.',
        learning: 'Instrument before the launch; the review was late for no other reason.',
      },
    ],
  },
  {
    key: 'calibration-service',
    name: 'Calibration service',
    line: 'instruments',
    productKind: 'service',
    owner: 'bram',
    description: 'Somebody comes, and leaves a certificate.',
    entered: FIRST,
    stage: 'maturity',
    monthsThere: 40,
  },
  {
    key: 'label-printer',
    name: 'Label printer service',
    line: 'instruments',
    productKind: 'service',
    owner: null,
    description: 'Labels for samples, on four printers that are still sold.',
    entered: FIRST,
    stage: 'decline',
    monthsThere: 9,
  },
  {
    key: 'voice-notes',
    name: 'Voice notes',
    line: 'field',
    owner: 'felix',
    description: 'Spoken entries for wet hands.',
    entered: [12, 8],
    stage: 'discovery',
    moves: [
      {
        on: [5, 6],
        to: 'retired',
        reason: 'Two pilots say the same: people in noisy halls do not talk to tablets.',
      },
    ],
  },
  {
    key: 'gauge-reading',
    name: 'Gauge reading',
    line: 'field',
    owner: 'felix',
    description: 'Reads a needle by camera.',
    entered: [11, 8],
    stage: 'idea',
    moves: [
      {
        on: [7, 10],
        to: 'discovery',
        reason: 'The prototype reads 80 % of the instruments of one customer.',
      },
      { on: [1, 11], to: 'business-case', reason: 'Two pilots pay for it.' },
    ],
    plans: [{ on: [1, 12], stage: 'build', for: [-1, 12] }],
  },
];
