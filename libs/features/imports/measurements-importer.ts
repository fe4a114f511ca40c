import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { MeasurementImports, type Entry, type ImportedPlace } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import {
  failure,
  type Change,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
} from './import-plan.ts';
import { kpiFinder } from './kpi-finder.ts';
import { KnownQuery, type KnownKpi } from './known.query.ts';
import { measurementWish, placeName, type MeasurementWish } from './measurement-wish.ts';
import { periodReader } from './read-period.ts';
import type { Failure } from './read-records.ts';

interface Wishes {
  readonly wishes: readonly MeasurementWish[];
  readonly failures: readonly Failure[];
  readonly skipped: number;
  readonly repeated: number;
}

@Injectable()
export class MeasurementsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly calendar: CalendarService,
    private readonly measurements: MeasurementImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor, fileName } = source;
    const kpis = await this.known.kpis(actor);
    const { wishes, failures, skipped, repeated } = await this.wishes(source, kpis);
    const reason = `Import of ${fileName}`;
    const values = wishes.map(({ value }) => value);
    const { entries, same, problems } = await this.measurements.plan(actor, values, reason);
    const refused = problems.flatMap(({ index, pointer, message }) => {
      const wish = wishes[index];
      return wish ? [failure(wish.record, pointer.slice(1), message)] : [];
    });
    const created = entries.filter(({ outcome }) => outcome === 'created').length;
    return {
      create: created,
      update: entries.length - created,
      same: same + repeated,
      skipped,
      failures: [...failures, ...refused],
      matches: [],
      changes: changesOf(entries, wishes),
      vanished: await this.vanished(source, wishes, kpis),
      write: async (importId) => {
        await this.measurements.write(actor, entries, { importId, source: source.source });
        return [];
      },
    };
  }

  undo(actor: Actor, { id, reason }: ImportToUndo): Promise<number> {
    return this.measurements.takeBack(actor, id, reason);
  }

  private async wishes(
    { actor, records }: ImportSource,
    kpis: readonly KnownKpi[],
  ): Promise<Wishes> {
    const { rules } = await this.calendar.of(actor.organizationId);
    const surroundings = {
      ...kpiFinder(kpis, await this.known.areas(actor)),
      readPeriod: periodReader(rules),
    };
    const byPlace = new Map<string, MeasurementWish>();
    const failures: Failure[] = [];
    let skipped = 0;
    let repeated = 0;
    for (const record of records) {
      const wish = measurementWish(record, surroundings);
      if (wish === undefined) skipped += 1;
      else if ('message' in wish) failures.push(wish);
      else {
        const place = placeOf(wish);
        const earlier = byPlace.get(place);
        if (earlier === undefined) byPlace.set(place, wish);
        else if (JSON.stringify(earlier.value) === JSON.stringify(wish.value)) repeated += 1;
        else failures.push(contradiction(wish, earlier));
      }
    }
    return { wishes: [...byPlace.values()], failures, skipped, repeated };
  }

  /** Values that earlier files of the source brought, and this one is silent about. */
  private async vanished(
    { actor, source }: ImportSource,
    wishes: readonly MeasurementWish[],
    kpis: readonly KnownKpi[],
  ): Promise<readonly string[]> {
    const earlier = await this.known.standing(actor, 'measurements', source);
    if (earlier.length === 0) return [];
    const named = new Set(wishes.map(placeOf));
    const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const places = await this.measurements.places(actor, earlier);
    return places
      .filter((place) => !named.has(nameOf(place)))
      .map(({ kpiId, periodKey }) => placeName(byId.get(kpiId) ?? { name: kpiId }, periodKey));
  }
}

const nameOf = ({ kpiId, series, periodKey }: ImportedPlace) => `${kpiId} ${series} ${periodKey}`;

const placeOf = ({ kpi, value }: MeasurementWish) =>
  nameOf({ kpiId: kpi.id, series: value.series, periodKey: value.period });

function contradiction({ record, kpi, value }: MeasurementWish, earlier: MeasurementWish): Failure {
  const message = `Row ${earlier.record.row} gives another value of “${kpi.name}” for ${value.period}.`;
  return failure(record, 'value', message);
}

/** A sample is enough: a person looks at a few. */
const SHOWN = 50;

function changesOf(
  entries: readonly Entry[],
  wishes: readonly MeasurementWish[],
): readonly Change[] {
  const shown = [
    ...entries.filter(({ outcome }) => outcome === 'corrected').slice(0, SHOWN),
    ...entries.filter(({ outcome }) => outcome === 'created').slice(0, SHOWN),
  ];
  const rows = new Map(wishes.map((wish) => [placeOf(wish), wish]));
  return shown.flatMap(({ place, content, before }) => {
    const { kpiId, series, period } = place;
    const wish = rows.get(nameOf({ kpiId, series, periodKey: period.key }));
    if (wish === undefined) return [];
    const { value, state } = content;
    return [
      {
        row: wish.record.row,
        name: placeName(wish.kpi, period.key),
        old: before ? { value: before.value, state: before.state } : null,
        new: { value, state },
      },
    ];
  });
}
