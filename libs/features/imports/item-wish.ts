import { CONFIDENCE_MAX } from '#domain/check-in';
import {
  BENEFICIARIES,
  HORIZONS,
  ITEM_CATEGORIES,
  ITEM_LIMITS,
  ITEM_STAGES,
  WINDOW_PRECISIONS,
  windowOf,
  type ItemWindow,
  type WindowPrecision,
} from '#domain/roadmap-item';
import type { CalendarRules } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { ImportedItem } from '#features/roadmap/index';
import type { Directory } from './directory.ts';
import type { KnownArea, KnownKpi, KnownPerson } from './known.query.ts';
import type { KnownObjective, KnownProduct } from './known-registers.query.ts';
import type { RowReader } from './row-reader.ts';

export interface ItemSurroundings {
  readonly areas: Directory<KnownArea>;
  readonly people: Directory<KnownPerson>;
  readonly products: Directory<KnownProduct>;
  readonly objectives: Directory<KnownObjective>;
  readonly kpis: Directory<KnownKpi>;
  readonly rules: CalendarRules;
  readonly today: Day;
}

type Said = 'problem' | 'persona' | 'productId' | 'objectiveId' | 'outcomeKpiId' | 'expectedChange';
type Judged = 'ownerId' | 'confidence' | 'effort' | 'category' | 'beneficiary';

/** What a row says of an item. Undefined: the file does not speak of it. */
export interface ItemWish {
  readonly name: string;
  readonly key: string | undefined;
  readonly areaId: string;
  readonly details: { readonly [Field in Said | Judged]: ImportedItem[Field] | undefined };
  readonly horizon: ImportedItem['horizon'] | undefined;
  readonly stage: ImportedItem['stage'] | undefined;
  readonly startsOn: Day | null | undefined;
  readonly targetOn: Day | null | undefined;
  readonly precision: WindowPrecision | undefined;
  readonly committedOn: Day | undefined;
  readonly doneOn: Day | undefined;
  readonly statedOn: Day;
}

/** The row as a wish; the reader knows what is wrong with it. */
export function itemWish(reader: RowReader, around: ItemSurroundings): ItemWish {
  const doneOn = pastDay(reader, 'doneOn', around);
  const otherwise = doneOn === undefined ? undefined : 'done';
  return {
    name: reader.required('name'),
    key: reader.key(),
    areaId: reader.areaId(around.areas),
    details: detailsOf(reader, around),
    horizon: reader.anyChoice('horizon', HORIZONS),
    stage: reader.anyChoice('stage', ITEM_STAGES) ?? otherwise,
    startsOn: reader.day('startsOn'),
    targetOn: reader.day('targetOn'),
    precision: reader.anyChoice('precision', WINDOW_PRECISIONS),
    committedOn: pastDay(reader, 'committedOn', around),
    doneOn,
    statedOn: reader.statedOn(around.today),
  };
}

function pastDay(reader: RowReader, field: string, { today }: ItemSurroundings): Day | undefined {
  const day = reader.anyDay(field);
  if (day === undefined || day <= today) return day;
  return reader.refuse(field, `${day} lies ahead: it can only have happened by today.`);
}

function detailsOf(reader: RowReader, around: ItemSurroundings): ItemWish['details'] {
  return {
    productId: reader.idOf('product', around.products),
    objectiveId: reader.idOf('objective', around.objectives),
    outcomeKpiId: reader.idOf('outcomeKpi', around.kpis),
    expectedChange: reader.figure('expectedChange'),
    ownerId: reader.owner(around.people),
    problem: reader.text('problem'),
    persona: reader.text('persona'),
    confidence: confidenceOf(reader),
    effort: effortOf(reader),
    category: reader.choice('category', ITEM_CATEGORIES),
    beneficiary: reader.choice('beneficiary', BENEFICIARIES),
  };
}

function confidenceOf(reader: RowReader): number | null | undefined {
  const value = reader.figure('confidence');
  if (typeof value !== 'number' || isConfidence(value)) return value;
  return reader.refuse('confidence', `Confidence is a whole number from 0 to ${CONFIDENCE_MAX}.`);
}

function effortOf(reader: RowReader): number | null | undefined {
  const value = reader.figure('effort');
  if (typeof value !== 'number' || (value > 0 && value <= ITEM_LIMITS.effort)) return value;
  return reader.refuse(
    'effort',
    `Effort is more than 0 and at most ${ITEM_LIMITS.effort} person-months.`,
  );
}

const isConfidence = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= CONFIDENCE_MAX;

/** The window that the row wants, where it says nothing as in `base`; a commitment keeps the target that a source no longer gives. */
export function wantedWindow(
  { startsOn, targetOn, precision }: ItemWish,
  base: ItemWindow,
  { rules, isCommitted }: { readonly rules: CalendarRules; readonly isCommitted: boolean },
): ItemWindow {
  const target = isCommitted ? (targetOn ?? base.targetOn) : targetOn;
  return windowOf(rules, {
    startsOn: startsOn === undefined ? base.startsOn : startsOn,
    targetOn: target === undefined ? base.targetOn : target,
    precision: precision ?? base.precision,
  });
}
