import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import {
  SCALES,
  SUBTOTAL_CONDITIONS,
  subtotalConditionOf,
  subtotalsOf,
  subtotalWordsOf,
  withSubtotals,
  type ImportView,
  type Mapping,
  type Subtotals,
} from './mapping.ts';
import { RuleRow } from './rule-row.tsx';

interface Props {
  readonly view: ImportView;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** How money is written in the file: in thousands, with more decimals than there are, in parts that add up. */
export function MoneyReading({ view, mapping, onChange }: Props) {
  if (view.kind !== 'budget_amounts' && view.kind !== 'budget_lines') return null;
  return (
    <>
      {view.kind === 'budget_amounts' && <Figures mapping={mapping} onChange={onChange} />}
      <SubtotalRules view={view} mapping={mapping} onChange={onChange} />
    </>
  );
}

function Figures({ mapping, onChange }: Omit<Props, 'view'>) {
  const t = useText();
  const { money = {} } = mapping;
  const add = (isAdded: boolean): void => {
    const { repeats: _, ...rest } = mapping;
    onChange(isAdded ? { ...rest, repeats: 'add' } : rest);
  };
  return (
    <>
      <Select
        label={t('imports.scale')}
        data={SCALES.map((scale) => ({ value: String(scale), label: t(`imports.scale.${scale}`) }))}
        value={String(money.scale ?? 1)}
        onChange={(value) => {
          const scale = SCALES.find((one) => String(one) === value) ?? 1;
          onChange({ ...mapping, money: { ...money, scale } });
        }}
        allowDeselect={false}
      />
      <Checkbox
        label={t('imports.round')}
        description={t('imports.roundText')}
        checked={money.round === true}
        onChange={(event) => {
          const round = event.currentTarget.checked;
          onChange({ ...mapping, money: { ...money, round } });
        }}
      />
      <Checkbox
        label={t('imports.repeats')}
        description={t('imports.repeatsText')}
        checked={mapping.repeats === 'add'}
        onChange={(event) => add(event.currentTarget.checked)}
      />
    </>
  );
}

/** Rows that sum up others are named by a rule, and never left out silently. */
function SubtotalRules({ view, mapping, onChange }: Props) {
  const t = useText();
  const columns = view.columns.map(({ name }) => name);
  const [drafts, setDrafts] = useState<readonly Subtotals[]>(mapping.subtotals ?? []);
  const set = (next: readonly Subtotals[]): void => {
    setDrafts(next);
    const changed = withSubtotals(mapping, next);
    if (JSON.stringify(changed.subtotals) !== JSON.stringify(mapping.subtotals)) onChange(changed);
  };
  return (
    <fieldset className={classes.filters}>
      <legend>{t('imports.subtotals')}</legend>
      <p className="mute">{t('imports.subtotalsText')}</p>
      {drafts.map((rule, index) => (
        <RuleRow
          // oxlint-disable-next-line react/no-array-index-key -- rules have no other name, and keep their order
          key={index}
          columns={columns}
          rule={{
            column: String(rule.column),
            condition: subtotalConditionOf(rule),
            words: subtotalWordsOf(rule),
          }}
          conditions={SUBTOTAL_CONDITIONS.map((value) => ({
            value,
            label: t(`imports.condition.${value}`),
          }))}
          isWorded
          onChange={({ column, condition, words }) =>
            set(drafts.with(index, subtotalsOf(column, condition, words)))
          }
          onRemove={() => set(drafts.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => setDrafts([...drafts, { column: columns[0] ?? '', in: [] }])}
      >
        {t('imports.addSubtotals')}
      </Button>
    </fieldset>
  );
}
