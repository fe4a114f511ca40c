import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import {
  CONDITIONS,
  conditionOf,
  filterOf,
  wordsOf,
  type Filter,
  type Mapping,
} from './mapping.ts';
import { RuleRow } from './rule-row.tsx';

interface Props {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Rows that are left out by an explicit rule, such as sub-totals. */
export function Filters({ columns, mapping, onChange }: Props) {
  const t = useText();
  const [drafts, setDrafts] = useState<readonly Filter[]>(mapping.filter);
  const set = (next: readonly Filter[]): void => {
    setDrafts(next);
    const complete = next.filter((filter) => filter.notEmpty || wordsOf(filter) !== '');
    if (JSON.stringify(complete) !== JSON.stringify(mapping.filter))
      onChange({ ...mapping, filter: complete });
  };
  return (
    <fieldset className={classes.filters}>
      <legend>{t('imports.filters')}</legend>
      <p className="mute">{t('imports.filtersText')}</p>
      {drafts.map((filter, index) => (
        <RuleRow
          // oxlint-disable-next-line react/no-array-index-key -- conditions have no other name, and keep their order
          key={index}
          columns={columns}
          rule={{
            column: String(filter.column),
            condition: conditionOf(filter),
            words: wordsOf(filter),
          }}
          conditions={CONDITIONS.map((value) => ({
            value,
            label: t(`imports.condition.${value}`),
          }))}
          isWorded={conditionOf(filter) !== 'notEmpty'}
          onChange={({ column, condition, words }) =>
            set(drafts.with(index, filterOf(column, condition, words)))
          }
          onRemove={() => set(drafts.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => setDrafts([...drafts, { column: columns[0] ?? '', in: [] }])}
      >
        {t('imports.addFilter')}
      </Button>
    </fieldset>
  );
}
