import { Select } from '@mantine/core';
import { $api, api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useRoadmap } from '../../roadmap/roadmap.ts';
import type { FiguresRow } from '../budget-data.ts';

interface Props {
  readonly row: FiguresRow;
  readonly onClose: () => void;
}

/** For which objective or item the money of a line is. */
export function TieForm({ row, onClose }: Props) {
  const t = useText();
  const tie = useTie(row);
  const form = useFields<Schema<'UpdateBudgetLine'>>({
    objectiveId: row.line?.objectiveId ?? null,
    itemId: row.line?.itemId ?? null,
  });
  const { values, change, refusal } = form;
  const isComplete = Boolean(values.objectiveId) || Boolean(values.itemId);
  const { isTried, submit } = useTried(isComplete, async () => {
    if (await form.send(() => tie(values))) onClose();
  });
  const items = useRoadmap().data?.items ?? [];
  const objectives = useObjectives();
  return (
    <FormDialog
      title={t('outcomes.tieOf', { name: row.name ?? '' })}
      action={t('outcomes.tie')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/objectiveId', '/itemId']}
    >
      <Select
        label={t('outcomes.by.objective')}
        data={objectives.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.objectiveId ?? null}
        onChange={(objectiveId) => change({ objectiveId })}
        error={refusal('/objectiveId') ?? (isTried && !isComplete && t('outcomes.fault'))}
        clearButtonProps={{ 'aria-label': t('budget.clear') }}
        nothingFoundMessage={t('resources.noItem')}
        searchable
        clearable
        data-autofocus
      />
      <Select
        label={t('outcomes.by.item')}
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.itemId ?? null}
        onChange={(itemId) => change({ itemId })}
        error={refusal('/itemId')}
        clearButtonProps={{ 'aria-label': t('budget.clear') }}
        nothingFoundMessage={t('resources.noItem')}
        searchable
        clearable
      />
    </FormDialog>
  );
}

const useObjectives = () =>
  $api.useQuery(
    'get',
    '/api/v1/objectives',
    { params: { query: { limit: 200 } } },
    { staleTime: 60_000 },
  ).data?.data ?? [];

function useTie({ id, name, line }: FiguresRow) {
  const t = useText();
  const write = useWrite();
  const changed = (version: number, body: Schema<'UpdateBudgetLine'>) =>
    dataOf(
      api.PATCH('/api/v1/budget-lines/{id}', {
        params: { path: { id: id ?? '' } },
        headers: ifMatch(version),
        body,
      }),
    );
  const before = { objectiveId: line?.objectiveId ?? null, itemId: line?.itemId ?? null };
  return (body: Schema<'UpdateBudgetLine'>) =>
    write({
      said: t('outcomes.said.tied', { name: name ?? '' }),
      onProblem: raise,
      version: line?.version ?? 0,
      currentVersion: async () =>
        (await dataOf(api.GET('/api/v1/budget-lines/{id}', { params: { path: { id: id ?? '' } } })))
          .version,
      run: (version) => changed(version, body),
      undo: ({ version }) => changed(version, before),
    });
}
