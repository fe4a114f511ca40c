import type { ScorecardArea, ScorecardKpi } from '#features/scorecard/index';
import { compare } from '#domain/compare';
import type {
  EditionArea,
  EditionContent,
  EditionKpi,
  EditionReference,
  EditionTargetMove,
} from '#domain/edition';
import { DECLARABLE_STATUSES, type DeclarableStatus, type Status } from '#domain/status';
import { targetMove } from '#domain/target-move';
import { goalOf, xmr } from '#domain/xmr';
import type { FigureBackground } from './figures.query.ts';

interface Sources {
  readonly figures: ReadonlyMap<string, FigureBackground>;
  readonly before: EditionContent | null;
}

/** One area as it is sealed: the scorecard's facts with definitions, sources and verdicts. */
export function editionArea(area: ScorecardArea, { figures, before }: Sources): EditionArea {
  const { key, name, owner, computed, declared, freshness, coverage, counts } = area;
  const earlier = before?.scorecard.find((known) => known.key === key);
  return {
    key,
    name,
    owner: owner && { id: owner.personId, name: owner.name, acting: owner.acting },
    declared: declared && declarable(declared.status),
    computed: computed.status,
    mismatchReason: declared?.mismatch ? declared.mismatchReason : null,
    confidence: declared?.confidence ?? null,
    freshness,
    score: computed.score,
    coverage,
    counts,
    since: earlier ? { declared: earlier.declared, computed: earlier.computed } : null,
    kpis: area.kpis
      .filter(({ id }) => !figures.get(id)?.isConfidential)
      .map((kpi) => editionKpi(kpi, figures.get(kpi.id))),
  };
}

function editionKpi(kpi: ScorecardKpi, background: FigureBackground | undefined): EditionKpi {
  return {
    ...figureOf(kpi),
    ...backgroundOf(background, kpi.value !== null),
    ...verdicts(kpi, background),
    targetMove: moveOf(background),
    critical: kpi.isCritical,
    previous: reference(kpi, kpi.previous),
    lastYear: reference(kpi, kpi.lastYear),
    yearToDate: kpi.yearToDate,
  };
}

function figureOf(kpi: ScorecardKpi) {
  const { key, name, unit, decimals, direction, value, numerator, denominator, target } = kpi;
  const { lines, status, score, trend, freshness, state, recordedAt, periodKey } = kpi;
  const definition = { key, name, unit, decimals, direction };
  const figure = { periodKey, value, numerator, denominator, state, recordedAt, freshness, trend };
  return Object.assign(definition, figure, { target, lines, status, score });
}

/** Who recorded what from where is told of figures that are there. */
function backgroundOf(background: FigureBackground | undefined, hasValue: boolean) {
  const {
    definitionVersion = 1,
    definition = null,
    formula = null,
    source = null,
  } = background ?? {};
  const { stateReason = null, recordedBy = null } = (hasValue && background) || {};
  return { definitionVersion, definition, formula, source, stateReason, recordedBy };
}

function moveOf(background: FigureBackground | undefined): EditionTargetMove | null {
  const { moved = null, movedAt = null } = background ?? {};
  const kind = moved && targetMove(moved.first, moved.now);
  if (!moved || kind === null || movedAt === null) return null;
  const { first, reason, by } = moved;
  return { kind, first: first.target, reason, by, at: movedAt.toISOString() };
}

function reference(kpi: ScorecardKpi, found: ScorecardKpi['previous']): EditionReference {
  const { absolute, percent, verdict } = compare(kpi.value, found?.value ?? null, kpi);
  return {
    periodKey: found?.periodKey ?? null,
    value: found?.value ?? null,
    absolute,
    percent,
    verdict,
  };
}

function verdicts(
  { direction, target, lines }: ScorecardKpi,
  background: FigureBackground | undefined,
) {
  const history = background?.history ?? [];
  const from = background?.rebasedFrom;
  const rebasedAt = from ? history.findIndex(({ endsOn }) => endsOn >= from) : -1;
  const { variation, assurance } = xmr(
    history.map(({ value }) => value),
    {
      direction,
      goal: lines && goalOf(direction, target, lines),
      ...(rebasedAt > 0 && { baseAt: rebasedAt }),
    },
  );
  return { variation, assurance };
}

/** Imported check-ins may say that nothing is known, which nobody declares. */
const declarable = (status: Status): DeclarableStatus | null =>
  DECLARABLE_STATUSES.find((known) => known === status) ?? null;
