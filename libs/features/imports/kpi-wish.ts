import { CADENCES, type Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import {
  defaultRollup,
  DIRECTIONS,
  INDICATORS,
  KPI_KINDS,
  UNITS,
  type Direction,
  type Indicator,
  type KpiKind,
  type Unit,
} from '#domain/kpi';
import type { KpiSettings } from '#features/kpis/index';
import type { Directory } from './directory.ts';
import { failure } from './import-plan.ts';
import { ownerOf } from './owner.ts';
import type { KnownArea, KnownKpi, KnownPerson } from './known.query.ts';
import type { Failure } from './read-records.ts';
import { changedFields } from './revision.ts';
import { choiceOf, flagOf, numberOf, textOf, wordOf, type SourceRecord } from './source-record.ts';

type Settable = 'ownerId' | 'segment' | 'source' | 'isKey' | 'isConfidential';

/** What a record says of a KPI. Absent: the file does not speak of it. */
export interface KpiWish {
  readonly name: string;
  readonly key?: string | undefined;
  /** The area. */
  readonly scope: string;
  readonly definition: {
    readonly name: string;
    readonly question?: string;
    readonly formula?: string;
    readonly note?: string;
    readonly unit: Unit;
    readonly direction: Direction;
    readonly kind: KpiKind;
    readonly cadence?: Cadence;
    readonly indicator?: Indicator;
    readonly decimals?: number;
  };
  readonly settings: Pick<KpiSettings, 'areaId'> & Partial<Pick<KpiSettings, Settable>>;
  /** As the file refers to it; '' for none. */
  readonly parent?: string | undefined;
  readonly trackedFrom?: Day | undefined;
}

export interface KpiSurroundings {
  readonly areas: Directory<KnownArea>;
  readonly people: Directory<KnownPerson>;
}

/** The record as a wish, or why it cannot be one. */
export function kpiWish(
  record: SourceRecord,
  { areas, people }: KpiSurroundings,
): KpiWish | Failure {
  const area = areas.find(textOf(record, 'area') ?? '');
  if ('problem' in area) return failure(record, 'area', `${area.problem} Import the areas first.`);
  const ownerId = ownerOf(record, people);
  if (ownerId !== null && typeof ownerId === 'object') return ownerId;
  const name = textOf(record, 'name') ?? '';
  const areaId = area.thing.id;
  return {
    name,
    key: wordOf(record, 'key'),
    scope: areaId,
    definition: { ...definitionOf(record), name },
    settings: {
      areaId,
      ...given({
        ownerId,
        segment: textOf(record, 'segment') === '' ? null : textOf(record, 'segment'),
        source: textOf(record, 'source'),
        isKey: flagOf(record, 'isKey'),
        isConfidential: flagOf(record, 'isConfidential'),
      }),
    },
    parent: textOf(record, 'parent'),
    trackedFrom: wordOf(record, 'trackedFrom'),
  };
}

function definitionOf(record: SourceRecord) {
  return {
    unit: read(choiceOf(record, 'unit', UNITS)),
    direction: read(choiceOf(record, 'direction', DIRECTIONS)),
    kind: read(choiceOf(record, 'kind', KPI_KINDS)),
    ...given({
      question: textOf(record, 'question'),
      formula: textOf(record, 'formula'),
      note: textOf(record, 'note'),
      cadence: choiceOf(record, 'cadence', CADENCES),
      indicator: choiceOf(record, 'indicator', INDICATORS),
      decimals: numberOf(record, 'decimals'),
    }),
  };
}

/** Rows without a required field have failed before. */
function read<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A required field was not read.');
  return value;
}

/** What is set as the wish has it, and what differs in it from what is known; undefined where nothing does. */
export function kpiDifference(known: KnownKpi, wish: KpiWish, settings: KpiSettings) {
  const kind =
    wish.definition.kind === known.definition.kind
      ? {}
      : { rollUp: defaultRollup(wish.definition.kind) };
  const definition = { ...known.definition, ...kind, ...wish.definition };
  const isRedefined = differs(known.definition, definition);
  const before = settingsOf(known);
  if (!isRedefined && !differs(before, settings)) return undefined;
  return {
    before: { settings: before, ...(isRedefined && { definition: known.definition }) },
    after: { settings, ...(isRedefined && { definition }) },
  };
}

export function settingsOf(known: KnownKpi): KpiSettings {
  const { areaId, ownerId, parentId, segment, source, isKey, isConfidential } = known;
  const { isArchived, importSource, externalKey } = known;
  return {
    areaId,
    ownerId,
    parentId,
    segment,
    source,
    isKey,
    isConfidential,
    isArchived,
    importSource,
    externalKey,
  };
}

const differs = (one: object, other: object): boolean => changedFields(one, other).length > 0;

/** Leaves out what the file does not speak of. */
function given<Fields extends object>(fields: Fields) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined has just been left out
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]?: Exclude<Fields[Field], undefined>;
  };
}
