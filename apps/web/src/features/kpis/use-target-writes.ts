import { periodKindOf } from '#domain/cadence';
import type { CalendarRules } from '#domain/calendar';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { Kpi } from './kpi-data.ts';
import { bodyAgain, plansInForce, type TargetPlan } from './target-again.ts';
import type { TargetBody } from './target-draft.ts';

interface Question {
  readonly kpi: Kpi;
  readonly rules: CalendarRules;
  /** All plans as they stand, newest first. */
  readonly plans: readonly TargetPlan[];
}

/** Sets targets and takes them back; undo sets again what counted before. */
export function useTargetWrites({ kpi, rules, plans }: Question) {
  const t = useText();
  const write = useWrite();
  const path = { kpi: kpi.key };
  const kind = periodKindOf(kpi.definition.cadence);
  const set = (body: TargetBody) =>
    dataOf(api.POST('/api/v1/kpis/{kpi}/targets', { params: { path }, body }));
  const withdraw = (plan: string, reason: string) =>
    api.DELETE('/api/v1/kpis/{kpi}/targets/{plan}', {
      params: { path: { ...path, plan }, query: { reason } },
    });
  const setAgain = async (): Promise<void> => {
    for (const plan of plansInForce(plans))
      await set(bodyAgain(plan, { rules, kind }, t('kpis.undoReason')));
  };
  return {
    set: (body: TargetBody, onProblem: (error: unknown) => void) =>
      write({
        said: t('kpis.targetSet', { name: kpi.definition.name }),
        run: () => set(body),
        undo: async ({ id }) => {
          await withdraw(id, t('kpis.undoReason'));
          await setAgain();
        },
        onProblem,
      }),
    withdraw: (plan: TargetPlan, reason: string, onProblem: (error: unknown) => void) =>
      write({
        said: t('kpis.targetWithdrawn', { name: kpi.definition.name }),
        run: () => withdraw(plan.id, reason),
        undo: setAgain,
        onProblem,
      }),
  };
}
