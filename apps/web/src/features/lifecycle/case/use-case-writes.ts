import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Benefit, BusinessCase, PostLaunchReview } from './cases.ts';

export type CasePatch = Schema<'UpdateBusinessCase'>;

/** What is done with a business case. A measurement stays; one of the same day corrects it. */
export function useCaseWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateBusinessCase'>) =>
    write<BusinessCase>({
      said: t('cases.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/business-cases', { body })),
      undo: ({ key, version }) => archived(key, version),
    });

  const update = (one: BusinessCase, body: CasePatch) =>
    write<BusinessCase>({
      ...guard(one),
      said: t('cases.said.saved', { name: one.name }),
      onProblem: raise,
      run: (version) => patched(one.key, version, body),
      undo: ({ key, version }) => patched(key, version, before(one, body)),
    });

  const archive = (one: BusinessCase) =>
    write<BusinessCase>({
      ...guard(one),
      said: t('cases.said.archived', { name: one.name }),
      run: (version) => archived(one.key, version),
      undo: ({ key, version }) =>
        api.DELETE('/api/v1/business-cases/{case}/archival', at(key, version)),
    });

  return { create, update, archive };
}

/** What a case claims, and what came of it. */
export function useBenefitWrites({ key }: BusinessCase) {
  const t = useText();
  const write = useWrite();
  const of = ({ id }: Benefit) => ({ params: { path: { case: key, benefit: id } } });

  const claim = (body: Schema<'ClaimBenefit'>) =>
    write<BusinessCase>({
      said: t('cases.said.claimed', { name: body.name }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/business-cases/{case}/benefits', {
            params: { path: { case: key } },
            body,
          }),
        ),
    });

  const measure = (benefit: Benefit, body: Schema<'MeasureBenefit'>) =>
    write<BusinessCase>({
      said: t('cases.said.measured', { name: benefit.name }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/business-cases/{case}/benefits/{benefit}/measurements', {
            ...of(benefit),
            body,
          }),
        ),
    });

  const explain = (benefit: Benefit, reason: string) =>
    write<BusinessCase>({
      said: t('cases.said.explained', { name: benefit.name }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.PUT('/api/v1/business-cases/{case}/benefits/{benefit}/gap', {
            ...of(benefit),
            body: { reason },
          }),
        ),
    });

  const withdraw = (benefit: Benefit) =>
    write<BusinessCase>({
      said: t('cases.said.withdrawn', { name: benefit.name }),
      run: () =>
        dataOf(api.DELETE('/api/v1/business-cases/{case}/benefits/{benefit}', of(benefit))),
    });

  return { claim, measure, explain, withdraw };
}

/** Keeps what was learnt after a launch. */
export function useHoldReview(product: string) {
  const t = useText();
  const write = useWrite();
  return (body: Schema<'HoldPostLaunchReview'>) =>
    write<PostLaunchReview>({
      said: t('cases.said.held'),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/products/{product}/post-launch-reviews', {
            params: { path: { product } },
            body,
          }),
        ),
    });
}

const at = (key: string, version: number) => ({
  params: { path: { case: key } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: BusinessCase) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/business-cases/{case}', { params: { path: { case: key } } })))
      .version,
});

const patched = (key: string, version: number, body: CasePatch) =>
  dataOf(api.PATCH('/api/v1/business-cases/{case}', { ...at(key, version), body }));

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/business-cases/{case}/archival', at(key, version)));

/** The fields that the patch changes, as they were. */
function before(one: BusinessCase, patch: CasePatch): CasePatch {
  const was = { ...one, ownerId: one.owner?.personId ?? null };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in patch));
}
