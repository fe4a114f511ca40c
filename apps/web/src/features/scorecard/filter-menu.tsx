import { Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import chip from '../../app/shell/chip.module.css';
import { useText } from '../../app/i18n/use-text.ts';
import { folded } from './arrange.ts';
import classes from './toolbar.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** From how many choices on one types a part of a name. */
const MANY = 9;

/** Some of a list; nothing chosen leaves nothing out. */
export function FilterMenu({ label, options, chosen, onChange }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [ticked, tick] = useTicked(chosen, onChange);
  const names = options.filter(({ value }) => chosen.includes(value)).map((one) => one.label);
  const found = options.filter((option) => folded(option.label).includes(folded(text)));
  const [first] = names;
  return (
    <Popover position="bottom-start" trapFocus returnFocus onClose={() => setText('')}>
      <Popover.Target>
        <button type="button" className={chip.chip} data-set={chosen.length > 0}>
          {label}
          {first !== undefined && (
            <span className={classes.chosen}>
              {names.length === 1 ? first : t('scorecard.chosen', { count: names.length })}
            </span>
          )}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.dropdown}>
        {options.length >= MANY && (
          <TextInput
            size="xs"
            aria-label={t('scorecard.filter.find')}
            placeholder={t('scorecard.filter.find')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <ScrollArea.Autosize mah={320} type="auto">
          <Checkbox.Group
            aria-label={label}
            value={[...ticked]}
            onChange={(values) => tick(values)}
          >
            <div className={classes.options}>
              {found.map((option) => (
                <Checkbox key={option.value} value={option.value} label={option.label} size="xs" />
              ))}
            </div>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        {chosen.length > 0 && (
          <button type="button" className={classes.clear} onClick={() => tick([])}>
            {t('scorecard.filter.all')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What was chosen lives in the address, which follows a moment later than the tick. */
function useTicked(
  chosen: readonly string[],
  onChange: (chosen: readonly string[]) => void,
): readonly [readonly string[], (values: readonly string[]) => void] {
  const address = chosen.join();
  const [ticked, setTicked] = useState({ values: chosen, address });
  if (ticked.address !== address) setTicked({ values: chosen, address });
  return [
    ticked.values,
    (values) => {
      setTicked({ values, address });
      onChange(values);
    },
  ];
}
