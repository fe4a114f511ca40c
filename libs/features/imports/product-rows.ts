import type { ProductWish, WishedPlan } from './product-wish.ts';
import { failure } from './import-plan.ts';
import type { Failure } from './read-records.ts';
import type { SourceRecord } from './source-record.ts';

export interface ProductEntry {
  readonly record: SourceRecord;
  readonly wish: ProductWish;
}

/** Rows that say the same of a product but for what is planned are one: a plan has a row, or a column, of its own. */
export function joined(entries: readonly ProductEntry[]): {
  readonly entries: readonly ProductEntry[];
  readonly failures: readonly Failure[];
} {
  const groups = Map.groupBy(entries, ({ record, wish }) => {
    const { plans: _, ...said } = wish;
    return JSON.stringify([record.externalKey, said]);
  });
  const failures: Failure[] = [];
  const whole = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const plans = new Map<string, WishedPlan>();
    for (const { record, wish } of group)
      for (const plan of wish.plans) {
        const earlier = plans.get(plan.stage.id);
        if (earlier !== undefined && earlier.plannedOn !== plan.plannedOn)
          failures.push(contradiction(record, plan));
        plans.set(plan.stage.id, plan);
      }
    return [{ record: first.record, wish: { ...first.wish, plans: [...plans.values()] } }];
  });
  return { entries: whole, failures };
}

function contradiction(record: SourceRecord, { stage }: WishedPlan): Failure {
  return failure(record, 'plannedOn', `Another row plans “${stage.name}” for another day.`);
}
