import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Budget, Version } from '../budget-data.ts';

/** The steps of a plan and of a forecast. Each answers the version as it is then, or nothing when it was refused. */
export function useVersionWrites() {
  const t = useText();
  const write = useWrite();

  const create = ({ key }: Budget, body: Schema<'CreateBudgetVersion'>) =>
    write<Version>({
      said: ({ label }) => t('budget.said.drafted', { label }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/budgets/{budget}/versions', {
            params: { path: { budget: key } },
            body,
          }),
        ),
      undo: ({ id, version }) => api.DELETE('/api/v1/budget-versions/{id}', at(id, version)),
    });

  const remove = (version: Version) =>
    write({
      ...guard(version),
      said: t('budget.said.removed', { label: version.label }),
      run: async (number) => {
        await api.DELETE('/api/v1/budget-versions/{id}', at(version.id, number));
        return version;
      },
    });

  const submit = (version: Version) =>
    write<Version>({
      ...guard(version),
      said: t('budget.said.submitted', { label: version.label }),
      run: (number) =>
        dataOf(api.PUT('/api/v1/budget-versions/{id}/submission', at(version.id, number))),
      undo: ({ id, version: number }) =>
        api.DELETE('/api/v1/budget-versions/{id}/submission', at(id, number)),
    });

  const withdraw = (version: Version) =>
    write<Version>({
      ...guard(version),
      said: t('budget.said.withdrawn', { label: version.label }),
      run: (number) =>
        dataOf(api.DELETE('/api/v1/budget-versions/{id}/submission', at(version.id, number))),
    });

  const publish = (version: Version) =>
    write<Version>({
      ...guard(version),
      said: t('budget.said.published', { label: version.label }),
      run: (number) =>
        dataOf(api.PUT('/api/v1/budget-versions/{id}/publication', at(version.id, number))),
    });

  const approve = (version: Version) =>
    write<Version>({
      ...guard(version),
      said: t('budget.said.approved', { label: version.label }),
      run: (number) =>
        dataOf(
          api.PUT('/api/v1/budget-versions/{id}/approval', { ...at(version.id, number), body: {} }),
        ),
    });

  const decline = (version: Version, reason: string) =>
    write<Version>({
      ...guard(version),
      said: t('budget.said.declined', { label: version.label }),
      onProblem: raise,
      run: (number) =>
        dataOf(
          api.PUT('/api/v1/budget-versions/{id}/refusal', {
            ...at(version.id, number),
            body: { reason },
          }),
        ),
    });

  return { create, remove, submit, withdraw, publish, approve, decline };
}

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Version): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/budget-versions/{id}', { params: { path: { id } } }))).version,
});
