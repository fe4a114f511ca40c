import { Select } from '@mantine/core';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import type { Budget, FiguresRow } from '../budget-data.ts';
import classes from './changes.module.css';

/** Of thousands of lines so many are offered at a time. */
const OFFERED = 40;

interface Props {
  readonly label: string;
  readonly budget: Budget;
  readonly rows: readonly FiguresRow[];
  readonly line: string | null;
  readonly period: string | null;
  readonly error: string | undefined;
  readonly onChange: (line: string | null, period: string | null) => void;
  readonly hasFocus?: boolean;
}

/** A line and one of its open periods. */
export function PlacePicker(props: Props) {
  const { label, budget, rows, line, period, error, onChange, hasFocus } = props;
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.pair}>
      <Select
        label={label}
        data={rows.flatMap(({ id, name, line: own }) =>
          id !== null && own?.isArchived === false ? [{ value: id, label: name ?? id }] : [],
        )}
        value={line}
        onChange={(next) => onChange(next, period)}
        error={error}
        limit={OFFERED}
        openOnFocus={false}
        nothingFoundMessage={t('budget.noMatch')}
        searchable
        required
        data-autofocus={hasFocus}
      />
      <Select
        label={t('budget.period')}
        aria-label={`${label}: ${t('budget.period')}`}
        data={budget.periods.flatMap((one) =>
          one.isClosed ? [] : [{ value: one.key, label: formats.period(one) }],
        )}
        value={period}
        onChange={(next) => onChange(line, next)}
        allowDeselect={false}
      />
    </div>
  );
}
