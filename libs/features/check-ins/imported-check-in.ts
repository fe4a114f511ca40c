import { CHECK_IN_TEXT_MAX, CONFIDENCE_MAX } from '#domain/check-in';
import { isDay, type Day } from '#domain/day';
import type { FieldError } from '#domain/errors';
import { STATUSES, type Status } from '#domain/status';
import type { Evidence } from './check-in.entity.ts';

/** A check-in of the past, as another system kept it. */
export interface ImportedCheckIn {
  /** Stable in its source: importing it again updates the same check-in. */
  readonly externalKey: string;
  readonly areaId: string;
  /** At most one of the three; without any it is about the area as a whole. */
  readonly kpiId?: string | null;
  readonly itemId?: string | null;
  readonly objectiveId?: string | null;
  readonly datedAt: Date;
  readonly status: Status;
  readonly confidence?: number | null;
  readonly mismatchReason?: string;
  readonly highlights?: string;
  readonly lowlights?: string;
  readonly cause?: string;
  readonly plan?: string;
  readonly planOwnerId?: string | null;
  readonly planDueOn?: Day | null;
  readonly helpNeeded?: string;
  readonly evidence?: readonly Evidence[];
  /** The importer when absent. */
  readonly authorId?: string;
}

const THINGS = [
  ['kpiId', 'KPI'],
  ['itemId', 'item'],
  ['objectiveId', 'objective'],
] as const;
export type Thing = (typeof THINGS)[number][0];

/** What imported check-ins may refer to. */
export interface KnownThings {
  readonly areaIds: ReadonlySet<string>;
  /** The area of each KPI, item and objective. */
  readonly areaOf: Readonly<Record<Thing, ReadonlyMap<string, string>>>;
  readonly personIds: ReadonlySet<string>;
  readonly now: Date;
}

const IMPORTED_TEXTS = [
  'mismatchReason',
  'highlights',
  'lowlights',
  'cause',
  'plan',
  'helpNeeded',
] as const satisfies readonly (keyof ImportedCheckIn)[];

/** History is not asked for a plan, but its words have to be known here. Pointers begin with `/rows/<index>`. */
export function importProblems(
  rows: readonly ImportedCheckIn[],
  known: KnownThings,
): readonly FieldError[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const isRepeated = seen.has(row.externalKey);
    seen.add(row.externalKey);
    const problems = [
      ...(isRepeated ? [wrong('externalKey', 'Stands in an earlier row, too')] : []),
      ...referenceProblems(row, known),
      ...valueProblems(row, known.now),
    ];
    return problems.map(({ pointer, message }) => ({
      pointer: `/rows/${index}${pointer}`,
      message,
    }));
  });
}

function referenceProblems(
  { areaId, authorId, planOwnerId, ...row }: ImportedCheckIn,
  { areaIds, areaOf, personIds }: KnownThings,
): FieldError[] {
  const isStranger = (id: string | null | undefined) =>
    typeof id === 'string' && !personIds.has(id);
  return [
    ...(areaIds.has(areaId) ? [] : [wrong('areaId', 'There is no such area')]),
    ...thingProblems({ ...row, areaId }, areaOf),
    ...(isStranger(authorId) ? [wrong('authorId', 'There is no such person')] : []),
    ...(isStranger(planOwnerId) ? [wrong('planOwnerId', 'There is no such person')] : []),
  ];
}

function thingProblems(
  row: Pick<ImportedCheckIn, 'areaId' | Thing>,
  areaOf: KnownThings['areaOf'],
): FieldError[] {
  const named = THINGS.flatMap(([field, noun]) => {
    const id = row[field] ?? null;
    return id === null ? [] : [{ field, noun, area: areaOf[field].get(id) }];
  });
  const [, second] = named;
  const strange = named.filter(({ area }) => area !== row.areaId);
  return [
    ...strange.map(({ field, noun }) => wrong(field, `There is no such ${noun} in the area`)),
    ...(second ? [wrong(second.field, 'A check-in is about one thing')] : []),
  ];
}

function valueProblems(row: ImportedCheckIn, now: Date): FieldError[] {
  const { externalKey, datedAt, status, confidence = null, planDueOn = null } = row;
  const tooLong = IMPORTED_TEXTS.filter((field) => (row[field]?.length ?? 0) > CHECK_IN_TEXT_MAX);
  const rules: readonly (readonly [keyof ImportedCheckIn, boolean, string])[] = [
    [
      'externalKey',
      externalKey.length >= 1 && externalKey.length <= 200,
      'Use 1 to 200 characters',
    ],
    ['datedAt', datedAt <= now, 'A check-in speaks of now or of the past'],
    ['status', STATUSES.includes(status), `Use one of ${STATUSES.join(', ')}`],
    ['confidence', isConfidence(confidence), `Use a whole number from 0 to ${CONFIDENCE_MAX}`],
    ['planDueOn', planDueOn === null || isDay(planDueOn), 'Write the day as YYYY-MM-DD'],
  ];
  return [
    ...rules.filter(([, isFit]) => !isFit).map(([field, , message]) => wrong(field, message)),
    ...tooLong.map((field) => wrong(field, `Use at most ${CHECK_IN_TEXT_MAX} characters`)),
  ];
}

const isConfidence = (confidence: number | null): boolean =>
  confidence === null ||
  (Number.isInteger(confidence) && confidence >= 0 && confidence <= CONFIDENCE_MAX);

const wrong = (field: string, message: string): FieldError => ({
  pointer: `/${field}`,
  message: `${message}.`,
});
