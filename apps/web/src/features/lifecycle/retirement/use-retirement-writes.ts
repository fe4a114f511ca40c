import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Retirement } from './retirement.ts';

export type Proposal = Schema<'ProposeRetirement'>;
export type RetirementPatch = Schema<'UpdateRetirement'>;

const STEPS = {
  approve: '/api/v1/retirement-plans/{id}/approval',
  start: '/api/v1/retirement-plans/{id}/start',
  complete: '/api/v1/retirement-plans/{id}/completion',
} as const;
export type Step = keyof typeof STEPS;

/** What is done with the plan for the end of a product. A step and a notice stay as they were recorded. */
export function useRetirementWrites() {
  const t = useText();
  const write = useWrite();

  const propose = (body: Proposal) =>
    write<Retirement>({
      said: t('retirement.said.proposed'),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/retirement-plans', { body })),
      undo: ({ id, version }) => withdrawn(id, version, t('lifecycle.undoReason')),
    });

  const update = (plan: Retirement, body: RetirementPatch) =>
    write<Retirement>({
      ...guard(plan),
      said: t('retirement.said.saved'),
      onProblem: raise,
      run: (version) => patched(plan.id, version, body),
      undo: ({ id, version }) =>
        patched(id, version, { ...before(plan, body), moveReason: t('lifecycle.undoReason') }),
    });

  const step = (plan: Retirement, to: Step) =>
    write<Retirement>({
      ...guard(plan),
      said: t(`retirement.said.${to}`),
      run: (version) => dataOf(api.PUT(STEPS[to], at(plan.id, version))),
    });

  const withdraw = (plan: Retirement, reason: string) =>
    write<Retirement>({
      ...guard(plan),
      said: t('retirement.said.withdrawn'),
      onProblem: raise,
      run: (version) => withdrawn(plan.id, version, reason),
    });

  const notify = ({ id }: Retirement, body: Schema<'SendNotice'>) =>
    write<Retirement>({
      said: t('retirement.said.notice', { audience: body.audience }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/retirement-plans/{id}/notices', { params: { path: { id } }, body }),
        ),
    });

  return { propose, update, step, withdraw, notify };
}

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Retirement) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/retirement-plans/{id}', { params: { path: { id } } }))).version,
});

const patched = (id: string, version: number, body: RetirementPatch) =>
  dataOf(api.PATCH('/api/v1/retirement-plans/{id}', { ...at(id, version), body }));

const withdrawn = (id: string, version: number, reason: string) =>
  dataOf(
    api.PUT('/api/v1/retirement-plans/{id}/withdrawal', { ...at(id, version), body: { reason } }),
  );

/** The fields that the patch changes, as they were. */
function before(plan: Retirement, patch: RetirementPatch): RetirementPatch {
  const was = { ...plan, replacement: plan.replacement?.key ?? null };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in patch));
}
