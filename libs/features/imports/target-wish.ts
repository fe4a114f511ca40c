import { periodKindOf } from '#domain/cadence';
import type { TargetToImport } from '#features/kpis/index';
import { TARGET_OPERATORS } from './fields.ts';
import { failure } from './import-plan.ts';
import type { MeasurementSurroundings } from './measurement-wish.ts';
import type { KnownKpi } from './known.query.ts';
import type { Failure } from './read-records.ts';
import { choiceOf, numberOf, textOf, wordOf, type SourceRecord } from './source-record.ts';

export interface TargetWish {
  readonly record: SourceRecord;
  readonly kpi: KnownKpi;
  readonly target: TargetToImport;
}

/** The record as a target; why it cannot be one; or nothing, where it gives none. Prose stays prose: no figure is read out of it. */
export function targetWish(
  record: SourceRecord,
  surroundings: MeasurementSurroundings,
): TargetWish | Failure | undefined {
  const content = contentOf(record);
  if (content === undefined) return undefined;
  const found = surroundings.kpi(record);
  if ('problem' in found) return failure(record, 'kpi', found.problem);
  const kpi = found.thing;
  const span = spanOf(record, kpi, surroundings);
  if ('message' in span) return span;
  const shaped =
    content !== 'figures' ? { shape: 'text' as const, text: content.text } : figuresOf(record, kpi);
  if ('message' in shaped) return shaped;
  const reason = textOf(record, 'reason');
  const dueOn = wordOf(record, 'dueOn');
  const rest = { ...(reason && { reason }), ...(dueOn !== undefined && { dueOn }) };
  return { record, kpi, target: { kpiId: kpi.id, ...shaped, ...span, ...rest } };
}

/** Figures, or else the words that stand in their place. */
function contentOf(record: SourceRecord): 'figures' | { readonly text: string } | undefined {
  if (['target', 'min', 'max'].some((field) => numberOf(record, field) !== undefined))
    return 'figures';
  const text = textOf(record, 'text') ?? '';
  return text === '' ? undefined : { text };
}

function spanOf(
  record: SourceRecord,
  kpi: KnownKpi,
  { readPeriod }: MeasurementSurroundings,
): { readonly from?: string; readonly to?: string } | Failure {
  const text = textOf(record, 'period');
  if (text) {
    const read = readPeriod(text, periodKindOf(kpi.definition.cadence));
    if ('problem' in read) return failure(record, 'period', read.problem);
    return { from: read.period.key, to: read.period.key };
  }
  const [from, to] = [wordOf(record, 'from'), wordOf(record, 'to')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const DIRECTIONS = { '>=': 'higher', '<=': 'lower', range: 'band' } as const;

/** Which of the figures is the line follows from the KPI's direction, never from the figures. */
function figuresOf(record: SourceRecord, { definition, name }: KnownKpi) {
  const { direction } = definition;
  const operator = choiceOf(record, 'operator', TARGET_OPERATORS);
  if (operator !== undefined && DIRECTIONS[operator] !== direction)
    return failure(
      record,
      'operator',
      `“${name}” is better ${BETTER[direction]}, and this says ${operator}.`,
    );
  return direction === 'band' ? bandOf(record) : lineOf(record, name, direction);
}

function bandOf(record: SourceRecord) {
  const [low, high] = [numberOf(record, 'min'), numberOf(record, 'max')];
  if (low === undefined || high === undefined)
    return failure(record, low === undefined ? 'min' : 'max', 'A band needs both of its edges.');
  return { shape: 'flat' as const, figures: { low, high } };
}

function lineOf(record: SourceRecord, name: string, direction: 'higher' | 'lower') {
  const target =
    numberOf(record, 'target') ?? numberOf(record, direction === 'higher' ? 'min' : 'max');
  if (target === undefined)
    return failure(
      record,
      'target',
      `“${name}” is better ${BETTER[direction]}: give that side's figure.`,
    );
  const red = numberOf(record, 'red');
  return { shape: 'flat' as const, figures: { target, ...(red !== undefined && { red }) } };
}

const BETTER = { higher: 'higher', lower: 'lower', band: 'within a band' } as const;
