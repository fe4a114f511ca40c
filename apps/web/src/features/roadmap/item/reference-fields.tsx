import { Select } from '@mantine/core';
import { $api } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useAreas } from '../../areas/areas.ts';
import classes from './item.module.css';

interface References {
  readonly areaId: string | null;
  readonly productId: string | null;
  readonly objectiveId: string | null;
  readonly outcomeKpiId: string | null;
}

interface Props {
  readonly values: References;
  readonly change: (change: Record<string, string | null>) => void;
  readonly refusal: (pointer: string) => string | undefined;
}

const WHILE = { staleTime: 60_000 };
const FIRST = { params: { query: { limit: 200 } } };

/** Where an item belongs, and what it is to move. */
export function ReferenceFields({ values, change, refusal }: Props) {
  const t = useText();
  const areas = useAreas().data ?? [];
  const products = $api.useQuery('get', '/api/v1/products', FIRST, WHILE).data?.data ?? [];
  const objectives = $api.useQuery('get', '/api/v1/objectives', FIRST, WHILE).data?.data ?? [];
  const kpis = $api.useQuery('get', '/api/v1/kpis', FIRST, WHILE).data?.data ?? [];
  const choice = (
    field: keyof References,
    label: string,
    things: readonly { readonly id: string; readonly name: string }[],
    isRequired = false,
  ) => (
    <Select
      label={label}
      data={things.map(({ id, name }) => ({ value: id, label: name }))}
      value={values[field]}
      onChange={(id) => change({ [field]: id })}
      error={refusal(`/${field}`)}
      nothingFoundMessage={t('roadmap.nothingFound')}
      clearButtonProps={{ 'aria-label': t('roadmap.clearField') }}
      searchable
      clearable={!isRequired}
      required={isRequired}
      allowDeselect={!isRequired}
    />
  );
  return (
    <div className={classes.pair}>
      {choice(
        'areaId',
        t('roadmap.lane.area'),
        areas.filter(({ can, id }) => can.update || id === values.areaId),
        true,
      )}
      {choice('productId', t('roadmap.lane.product'), products)}
      {choice('objectiveId', t('roadmap.lane.objective'), objectives)}
      {choice(
        'outcomeKpiId',
        t('roadmap.fact.outcome'),
        kpis.map(({ id, definition }) => ({ id, name: definition.name })),
      )}
    </div>
  );
}
