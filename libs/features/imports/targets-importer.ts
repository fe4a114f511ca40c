import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { TargetImports, type PlannedTarget } from '#features/kpis/index';
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
import { KnownQuery } from './known.query.ts';
import { periodReader } from './read-period.ts';
import type { Failure } from './read-records.ts';
import { targetWish, type TargetWish } from './target-wish.ts';

@Injectable()
export class TargetsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly calendar: CalendarService,
    private readonly targets: TargetImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor, fileName } = source;
    const { wishes, failures, skipped, repeated } = await this.wishes(source);
    const wanted = wishes.map(({ target }) => target);
    const { planned, same, problems } = await this.targets.plan(
      actor,
      wanted,
      `Import of ${fileName}`,
    );
    const refused = problems.flatMap(({ index, pointer, message }) => {
      const wish = wishes[index];
      return wish ? [failure(wish.record, pointer.split('/').at(-1) ?? '', message)] : [];
    });
    const updated = planned.filter(({ before }) => before !== undefined).length;
    return {
      create: planned.length - updated,
      update: updated,
      same: same + repeated,
      skipped,
      failures: [...failures, ...refused],
      matches: [],
      changes: planned.flatMap((one) => changeOf(one, wishes[one.index])),
      vanished: [],
      write: async (importId) => {
        await this.targets.write(actor, planned, { importId, source: source.source });
        return [];
      },
    };
  }

  undo(actor: Actor, { id, reason }: ImportToUndo): Promise<number> {
    return this.targets.takeBack(actor, id, reason);
  }

  private async wishes({ actor, records }: ImportSource) {
    const { rules } = await this.calendar.of(actor.organizationId);
    const [kpis, areas] = [await this.known.kpis(actor), await this.known.areas(actor)];
    const surroundings = { ...kpiFinder(kpis, areas), readPeriod: periodReader(rules) };
    const byPlace = new Map<string, TargetWish>();
    const failures: Failure[] = [];
    let skipped = 0;
    let repeated = 0;
    for (const record of records) {
      const wish = targetWish(record, surroundings);
      if (wish === undefined) skipped += 1;
      else if ('message' in wish) failures.push(wish);
      else {
        const { kpiId, from, to } = wish.target;
        const place = `${kpiId} ${from} ${to}`;
        const earlier = byPlace.get(place);
        if (earlier === undefined) byPlace.set(place, wish);
        else if (JSON.stringify(earlier.target) === JSON.stringify(wish.target)) repeated += 1;
        else failures.push(contradiction(wish, earlier));
      }
    }
    return { wishes: [...byPlace.values()], failures, skipped, repeated };
  }
}

function contradiction({ record, kpi }: TargetWish, earlier: TargetWish): Failure {
  const message = `Row ${earlier.record.row} gives another target of “${kpi.name}” for the same time.`;
  return failure(record, 'target', message);
}

function changeOf({ rows, before }: PlannedTarget, wish: TargetWish | undefined): Change[] {
  const [content] = rows;
  if (wish === undefined || content === undefined) return [];
  const old = before ? shown(before) : null;
  return [{ row: wish.record.row, name: wish.kpi.name, old, new: shown(content) }];
}

const shown = ({
  target,
  text,
  greenLow,
  greenHigh,
  startsOn,
  endsOn,
}: PlannedTarget['rows'][number]) => ({
  target,
  text,
  greenLow,
  greenHigh,
  startsOn,
  endsOn,
});
