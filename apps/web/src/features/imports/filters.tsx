import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import {
  CONDITIONS,
  conditionOf,
  filterOf,
  wordsOf,
  type Condition,
  type Filter,
  type Mapping,
} from './mapping.ts';

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
        <FilterRow
          // oxlint-disable-next-line react/no-array-index-key -- conditions have no other name, and keep their order
          key={index}
          columns={columns}
          filter={filter}
          onChange={(next) => set(drafts.with(index, next))}
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

interface RowProps {
  readonly columns: readonly string[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly onRemove: () => void;
}

function FilterRow({ columns, filter, onChange, onRemove }: RowProps) {
  const t = useText();
  const condition = conditionOf(filter);
  const column = String(filter.column);
  const words = wordsOf(filter);
  /** Leaving the field is no change: it would take the button away from under a click. */
  const say = (text: string): void => {
    if (text.trim() !== words) onChange(filterOf(column, condition, text));
  };
  return (
    <div className={classes.filter}>
      <select
        className={classes.select}
        aria-label={t('imports.filterColumn')}
        value={column}
        onChange={(event) => onChange(filterOf(event.currentTarget.value, condition, words))}
      >
        {columns.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        className={classes.select}
        aria-label={t('imports.filterCondition')}
        value={condition}
        onChange={(event) =>
          onChange(filterOf(column, event.currentTarget.value as Condition, words))
        }
      >
        {CONDITIONS.map((name) => (
          <option key={name} value={name}>
            {t(`imports.condition.${name}`)}
          </option>
        ))}
      </select>
      {condition !== 'notEmpty' && (
        <input
          className={classes.select}
          aria-label={t('imports.filterWords')}
          placeholder={t('imports.filterWordsExample')}
          defaultValue={words}
          onBlur={(event) => say(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') say(event.currentTarget.value);
          }}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('imports.removeFilter')}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
