import { Injectable } from '@nestjs/common';
import { ObligationsService } from '#features/obligations/index';
import { writes, type Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import type { MeasurementState, Series } from '#domain/kpi';
import { Database } from '#platform/database/database';
import { gives } from './kpis.policy.ts';
import { KpisService } from './kpis.service.ts';
import type { RowProblem, ValueToRecord } from './placing.ts';
import { Recording, type Entry, type Origin, type Plan } from './recording.ts';

/** Where an import has put a value. */
export interface ImportedPlace {
  readonly kpiId: string;
  readonly series: Series;
  readonly periodKey: string;
}

interface ImportedValue extends ImportedPlace {
  readonly kpiKey: string;
  /** Somebody has corrected it since. */
  readonly isCorrected: boolean;
  /** What it is now, once it is taken back. */
  readonly state: MeasurementState;
}

const CHUNK = 5_000;
const BULK_MS = 60_000;
const NAMED = 5;

/** Values of whole files. Records no activity: the import tells of the whole. */
@Injectable()
export class MeasurementImports {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpisService,
    private readonly recording: Recording,
    private readonly obligations: ObligationsService,
  ) {}

  /** What comes of the values, each of which names its KPI by id; `reason` stands where a final value changes without a reason of its own. */
  async plan(actor: Actor, rows: readonly ValueToRecord[], reason: string): Promise<Plan> {
    const found = await this.kpis.lockAll(actor, [...new Set(rows.map(({ kpi }) => kpi))]);
    const open = found.filter((kpi) => writes(actor) && gives(actor, kpi));
    const kpis = new Map(open.map((kpi) => [kpi.id, kpi]));
    const first = await this.recording.plan(actor, rows, kpis);
    const unexplained = first.problems.filter(({ pointer }) => pointer === '/reason');
    if (unexplained.length === 0) return first;
    const again = unexplained.flatMap(({ index }) => {
      const row = rows[index];
      return row && row.reason === undefined ? [{ index, row: { ...row, reason } }] : [];
    });
    const second = await this.recording.plan(
      actor,
      again.map(({ row }) => row),
      kpis,
    );
    return merged(first, second, again);
  }

  async write(actor: Actor, entries: readonly Entry[], origin: Origin): Promise<void> {
    // All of a KPI together, because what is kept ready of it is made anew with each statement.
    const inOrder = entries.toSorted((one, other) =>
      one.place.kpiId < other.place.kpiId ? -1 : 1,
    );
    for (let at = 0; at < inOrder.length; at += CHUNK)
      await this.recording.write(actor, inOrder.slice(at, at + CHUNK), origin);
  }

  /** Where values of these imports are on record still. */
  places({ organizationId }: Actor, importIds: readonly string[]): Promise<ImportedPlace[]> {
    return this.db.rows<ImportedPlace & Record<string, unknown>>({
      timeout: BULK_MS,
      text: `SELECT m.kpi_id AS "kpiId", m.series, m.period_key AS "periodKey" FROM (
          SELECT DISTINCT kpi_id, series, ends_on, period_key FROM measurements
          WHERE organization_id = $1 AND import_id = ANY ($2::uuid[])) m
        CROSS JOIN LATERAL (${CURRENT}) c
        WHERE c.state <> 'withdrawn'`,
      values: [organizationId, importIds],
    });
  }

  /** Puts back what was on record before, or withdraws; answers with how many. 409 that names what was corrected since. */
  async takeBack(actor: Actor, importId: string, reason: string): Promise<number> {
    const { organizationId, personId } = actor;
    const values = await this.db.rows<ImportedValue & Record<string, unknown>>({
      timeout: BULK_MS,
      text: IMPORTED,
      values: [organizationId, importId],
    });
    refuseCorrected(values.filter(({ isCorrected }) => isCorrected));
    await this.db.run({
      timeout: BULK_MS,
      text: TAKE_BACK,
      values: [organizationId, importId, personId, reason],
    });
    const duties = values
      .filter(({ series, state }) => series === 'actual' && state === 'withdrawn')
      .map(({ kpiId, periodKey }) => ({ kind: 'value' as const, subjectId: kpiId, periodKey }));
    await this.obligations.reopenMany(actor, duties);
    return values.length;
  }
}

/** The second plan answers for the rows that the first could not explain. */
function merged(first: Plan, second: Plan, again: readonly { readonly index: number }[]): Plan {
  const answered = new Set(again.map(({ index }) => index));
  const problems: readonly RowProblem[] = [
    ...first.problems.filter(({ index }) => !answered.has(index)),
    ...second.problems.map((one) => ({ ...one, index: again[one.index]?.index ?? one.index })),
  ];
  return {
    entries: [...first.entries, ...second.entries],
    same: first.same + second.same,
    problems,
  };
}

function refuseCorrected(values: readonly ImportedValue[]): void {
  const [first] = values;
  if (first === undefined) return;
  const named = values
    .slice(0, NAMED)
    .map(({ kpiKey, periodKey }) => `“${kpiKey}” in ${periodKey}`);
  const more = values.length > NAMED ? ` and ${values.length - NAMED} more` : '';
  throw new Conflict(`Corrected since the import: ${named.join(', ')}${more}.`);
}

const CURRENT = `SELECT x.* FROM measurements x
  WHERE x.organization_id = $1 AND x.kpi_id = m.kpi_id AND x.series = m.series AND x.ends_on = m.ends_on AND x.period_key = m.period_key
  ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1`;

/** The last row of another origin that stood before the import's own. */
const EARLIER = `SELECT x.* FROM measurements x
  WHERE x.organization_id = $1 AND x.kpi_id = m.kpi_id AND x.series = m.series AND x.ends_on = m.ends_on AND x.period_key = m.period_key
    AND x.import_id IS DISTINCT FROM $2::uuid AND (x.recorded_at, x.id) < (m.recorded_at, m.id)
  ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1`;

const IMPORTED = `
  SELECT m.kpi_id AS "kpiId", m.series, m.period_key AS "periodKey", k.key AS "kpiKey", c.id <> m.id AS "isCorrected",
    coalesce(e.state, 'withdrawn') AS state
  FROM measurements m
  JOIN kpis k ON k.organization_id = m.organization_id AND k.id = m.kpi_id
  CROSS JOIN LATERAL (${CURRENT}) c
  LEFT JOIN LATERAL (${EARLIER}) e ON true
  WHERE m.organization_id = $1 AND m.import_id = $2
  ORDER BY k.key, m.ends_on`;

const TAKE_BACK = `
  INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator,
    low, high, observations, state, reason, note, evidence, source, recorded_by, recorded_at)
  SELECT $1, uuidv7(), m.kpi_id, m.series, m.period_key, m.starts_on, m.ends_on, e.value, e.numerator, e.denominator,
    e.low, e.high, e.observations, coalesce(e.state, 'withdrawn'), $4, coalesce(e.note, ''), coalesce(e.evidence, ''),
    coalesce(e.source, ''), $3, greatest(remit.now(), m.recorded_at + interval '1 millisecond')
  FROM measurements m
  LEFT JOIN LATERAL (${EARLIER}) e ON true
  WHERE m.organization_id = $1 AND m.import_id = $2`;
