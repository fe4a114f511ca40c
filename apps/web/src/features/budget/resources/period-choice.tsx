import { periodOf } from '#domain/calendar';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useCalendar } from '../../../app/periods.ts';
import chip from '../../../app/shell/chip.module.css';
import classes from './resources.module.css';

interface Props {
  readonly keys: readonly string[];
  readonly period: string;
  readonly choose: (period: string) => void;
}

/** The periods in which something is set aside. */
export function PeriodChoice({ keys, period, choose }: Props) {
  const t = useText();
  const nameOf = usePeriodName();
  return (
    <div className={`${classes.choice} no-print`} role="group" aria-label={t('budget.period')}>
      <span className={chip.group}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={chip.chip}
            data-set={key === period}
            aria-pressed={key === period}
            onClick={() => choose(key)}
          >
            {nameOf(key)}
          </button>
        ))}
      </span>
    </div>
  );
}

/** `Q4 2026` of a key. */
export function usePeriodName(): (key: string) => string {
  const rules = useCalendar();
  const formats = useFormats();
  return (key) => {
    const found = rules && periodOf(rules, key);
    return found ? formats.period(found) : key;
  };
}
