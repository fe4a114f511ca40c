import type { AreaTemplateKey } from '#domain/area';
import type { DrawnKpi, Path } from '../area-story.ts';

/** A KPI that tells of one product: of the whole of it, or of one segment or persona. */
export interface ProductKpiStory extends DrawnKpi {
  readonly name: string;
  readonly product: string;
  readonly segment?: string;
  readonly area: AreaTemplateKey;
  readonly templateId: string;
  readonly aim: { readonly path: Path; readonly shape: 'glide' };
  /** Months ago that it began to be measured; with the first products unless said. */
  readonly begins?: number;
}

type Told = Pick<ProductKpiStory, 'noise' | 'of' | 'max' | 'isKey' | 'segment' | 'begins'>;

type Line = readonly [from: number, to: number];

interface Course extends Partial<Told> {
  readonly path: Path;
  /** What was agreed in the founding month, and for half a year from now. */
  readonly aim: Line;
}

const WEIGHT = 0.25;

const SEASON = { 1: 0.97, 8: 0.95, 12: 1.07 };

function kpiOf(
  product: string,
  [area, templateId]: readonly [AreaTemplateKey, string],
  name: string,
  { path, aim: [agreed, ahead], ...told }: Course,
): ProductKpiStory {
  const { segment, begins = 24 } = told;
  const id = [product, templateId, ...(segment === undefined ? [] : [segment])].join(' ');
  const aim = { path: [[begins, agreed] as const, [-6, ahead] as const], shape: 'glide' as const };
  const last = Math.abs(path.at(-1)?.[1] ?? 0);
  return {
    id: id.toLowerCase().replaceAll(' ', '-'),
    name: segment === undefined ? name : `${name}, ${segment.toLowerCase()}`,
    product,
    area,
    templateId,
    noise: last * 0.015,
    weight: WEIGHT,
    path,
    aim,
    source: area === 'performance' ? 'Product analytics' : 'Service desk',
    ...told,
  };
}

/** What each product brings in a month, in euros; together it is the revenue of the company. */
function revenue(product: string, name: string, course: Course): ProductKpiStory {
  const kpi = kpiOf(product, ['performance', 'product-revenue'], `${name}: revenue`, course);
  return { ...kpi, source: 'Finance ledger', season: SEASON, isKey: true };
}

const straight = (from: number, to: number): Path => [
  [24, from],
  [0, to],
];

const ACTIVATION = ['performance', 'activation'] as const;
const TRIALS = ['performance', 'trial-conversion'] as const;
const ADOPTION = ['performance', 'feature-adoption'] as const;
const ACTIVE = ['performance', 'active-users'] as const;
const CONTACTS = ['delivery', 'contact-rate'] as const;

const guided = (before: number, after: number): Path => [
  [24, before],
  [10.3, before + 1],
  [9.7, after - 8],
  [0, after],
];

const FIELDBOOK: readonly ProductKpiStory[] = [
  revenue('fieldbook', 'Fieldbook', {
    path: straight(1_692_000, 2_232_000),
    aim: [1_663_000, 2_268_000],
  }),
  kpiOf('fieldbook', ACTIVE, 'Fieldbook: active users', {
    path: straight(11_800, 20_400),
    aim: [11_500, 21_000],
  }),
  kpiOf('fieldbook', ['performance', 'retention-cohort'], 'Fieldbook: retention in week eight', {
    path: straight(58, 71),
    aim: [57, 70],
    of: straight(190, 290),
  }),
  kpiOf('fieldbook', ACTIVATION, 'Fieldbook: activation', {
    path: guided(36, 55),
    aim: [36, 54],
    of: straight(190, 290),
    isKey: true,
  }),
  ...(
    [
      ['Food producers', 40, 61, 96],
      ['Water utilities', 33, 47, 41],
      ['Laboratories', 31, 50, 72],
    ] as const
  ).map(([segment, before, after, signUps]) =>
    kpiOf('fieldbook', ACTIVATION, 'Fieldbook: activation', {
      segment,
      path: guided(before, after),
      aim: [before, 54],
      of: straight(signUps, Math.round(signUps * 1.4)),
    }),
  ),
];

const DATUM: readonly ProductKpiStory[] = [
  revenue('datum', 'Datum', { path: straight(1_044_000, 2_304_000), aim: [1_026_000, 2_160_000] }),
  kpiOf('datum', ['performance', 'nrr'], 'Datum: net revenue retention', {
    path: [
      [24, 110],
      [5, 106],
      [0, 114],
    ],
    aim: [108, 112],
    max: 140,
    of: straight(3200, 7100),
  }),
  kpiOf('datum', ['performance', 'time-to-value'], 'Datum: time to the first trend', {
    path: straight(46, 19),
    aim: [48, 18],
  }),
  kpiOf('datum', TRIALS, 'Datum: trial conversion', {
    path: straight(12, 20),
    aim: [12, 19],
    of: straight(96, 134),
  }),
  kpiOf('datum', TRIALS, 'Datum: trial conversion', {
    segment: 'Self-service',
    path: straight(9, 18),
    aim: [9, 17],
    of: straight(71, 108),
  }),
  kpiOf('datum', TRIALS, 'Datum: trial conversion', {
    segment: 'Sales-assisted',
    path: straight(24, 27),
    aim: [25, 31],
    of: straight(25, 26),
  }),
  kpiOf('datum', ADOPTION, 'Datum: adoption of trend alarms', {
    segment: 'Quality managers',
    path: straight(38, 62),
    aim: [38, 60],
    of: straight(410, 760),
  }),
  kpiOf('datum', ADOPTION, 'Datum: adoption of trend alarms', {
    segment: 'Shift leads',
    path: straight(21, 34),
    aim: [22, 45],
    of: straight(380, 690),
  }),
];

const OTHERS: readonly ProductKpiStory[] = [
  revenue('relay', 'Relay', { path: straight(864_000, 738_000), aim: [850_000, 774_000] }),
  kpiOf('relay', CONTACTS, 'Relay: contacts per 100 users', {
    path: straight(2.4, 1.9),
    aim: [2.5, 2],
  }),
  revenue('benchline', 'Benchline', {
    path: [
      [24, 684_000],
      [11, 605_000],
      [0, 774_000],
    ],
    aim: [677_000, 756_000],
  }),
  revenue('chronicle', 'Chronicle', { path: straight(396_000, 137_000), aim: [382_000, 108_000] }),
  kpiOf('chronicle', ACTIVE, 'Chronicle: active users', {
    path: straight(2300, 640),
    aim: [2200, 500],
  }),
  revenue('datum-alarms', 'Datum alarm service', {
    path: straight(7_000, 220_000),
    aim: [7_000, 209_000],
    begins: 12,
  }),
  kpiOf('datum-alarms', ACTIVE, 'Datum alarm service: people on call', {
    path: straight(40, 1150),
    aim: [60, 1300],
    begins: 12,
  }),
  revenue('sap-connector', 'SAP connector', {
    path: straight(108_000, 110_000),
    aim: [104_000, 130_000],
  }),
  kpiOf('sap-connector', ADOPTION, 'SAP connector: accounts in daily use', {
    path: straight(12, 48),
    aim: [15, 46],
    of: straight(26, 61),
  }),
  revenue('calibration-service', 'Calibration service', {
    path: straight(216_000, 281_000),
    aim: [212_000, 277_000],
  }),
  kpiOf('calibration-service', ['customer', 'csat'], 'Calibration service: satisfaction', {
    path: straight(88, 93),
    aim: [87, 92],
    of: straight(120, 160),
  }),
  revenue('label-printer', 'Label printer service', {
    path: straight(108_000, 65_000),
    aim: [104_000, 76_000],
  }),
  kpiOf('label-printer', CONTACTS, 'Label printer service: contacts per 100 users', {
    path: straight(3.1, 4.4),
    aim: [3.2, 3.2],
  }),
  kpiOf('gauge-reading', ['delivery', 'task-success'], 'Gauge reading: needles read rightly', {
    path: [
      [10, 52],
      [0, 81],
    ],
    aim: [55, 90],
    of: straight(60, 240),
    begins: 10,
  }),
];

export const PRODUCT_KPIS: readonly ProductKpiStory[] = [...FIELDBOOK, ...DATUM, ...OTHERS];
