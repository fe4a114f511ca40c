import { Select } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import type { Budget, Version } from '../budget-data.ts';
import { ComparedTable } from './compared-table.tsx';
import classes from './versions.module.css';

interface Props {
  readonly budget: Budget;
  readonly versions: readonly Version[];
}

const GROUPS = ['area', 'category', 'line'] as const;
type Group = (typeof GROUPS)[number];

/** What one version has more or less than another. */
export function CompareCard({ budget, versions }: Props) {
  const t = useText();
  const [before, after] = usualPair(versions);
  const [from, setFrom] = useState(before);
  const [to, setTo] = useState(after);
  const [groupBy, setGroupBy] = useState<Group>('area');
  const isPair = from !== to;
  const comparison = $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/versions/compare',
    { params: { path: { budget: budget.key }, query: { from, to, groupBy } } },
    { enabled: isPair, placeholderData: (kept) => kept },
  );
  const data = versions.map(({ id, label, kind, state }) => ({
    value: id,
    label: `${label} (${t(`budget.kind.${kind}`)}, ${t(`budget.states.${state}`)})`,
  }));
  return (
    <Card title={t('budget.compare')}>
      <div className={`${classes.choices} no-print`}>
        <Select
          label={t('budget.compare.from')}
          data={data}
          value={from}
          onChange={(id) => id && setFrom(id)}
          allowDeselect={false}
        />
        <Select
          label={t('budget.compare.to')}
          data={data}
          value={to}
          onChange={(id) => id && setTo(id)}
          allowDeselect={false}
        />
        <Select
          label={t('budget.groupBy')}
          data={GROUPS.map((value) => ({ value, label: t(`budget.group.${value}`) }))}
          value={groupBy}
          onChange={(group) => group && setGroupBy(group)}
          allowDeselect={false}
        />
      </div>
      {isPair ? (
        <Loaded query={comparison} rows={6}>
          {(view) => <ComparedTable view={view} currency={budget.currency} />}
        </Loaded>
      ) : (
        <p className="mute">{t('budget.compare.same')}</p>
      )}
    </Card>
  );
}

/** The two newest forecasts, else the two newest versions: of the older with the newer. */
function usualPair(versions: readonly Version[]): readonly [string, string] {
  const told = versions.filter(({ kind, state }) => kind === 'forecast' && state !== 'draft');
  const [newer, older] = told.length > 1 ? told : versions;
  return [older?.id ?? '', newer?.id ?? ''];
}
