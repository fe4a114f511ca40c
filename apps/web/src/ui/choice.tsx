import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import chip from '../app/shell/chip.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, behind a chip that shows it. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={chip.chip}>
          <span className={chip.wide}>{label}</span>
          <strong>{chosen?.label}</strong>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            aria-current={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
