import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import classes from './person-picker.module.css';
import { usePeople, usePerson } from './use-people.ts';

interface Props {
  readonly label: string;
  /** Id of the person; null: nobody. */
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly error?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** Only those who sign in, whom a message reaches. */
  readonly isActive?: boolean;
}

const TYPING = 150;

/** Finds a person by a part of the name, title or address. */
export function PersonPicker({ value, onChange, placeholder, isActive = false, ...input }: Props) {
  const t = useText();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const chosen = usePerson(value);
  const [typed] = useDebouncedValue(search, TYPING);
  const query = typed === chosen?.name ? '' : typed;
  const found = usePeople(query, { isWanted: isOpen, isActive });
  const people = chosen && !found.some(({ id }) => id === value) ? [chosen, ...found] : found;
  const titles = new Map(people.map(({ id, title }) => [id, title]));
  return (
    <Select
      {...input}
      searchable
      withAsterisk={input.required}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      filter={({ options }) => options}
      nothingFoundMessage={t('editor.nobodyFound')}
      placeholder={placeholder ?? t('editor.findPerson')}
      clearButtonProps={{ 'aria-label': t('editor.clearPerson') }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          <span className={classes.title}>{titles.get(option.value)}</span>
        </span>
      )}
    />
  );
}
