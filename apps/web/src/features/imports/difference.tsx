import { useIntl } from 'react-intl';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { isSaid, shownFields, type Values } from './difference.ts';
import classes from './imports.module.css';

interface Props {
  readonly old: object | null;
  readonly after: object;
}

/** What a row changes, field by field, in the words of the page. */
export function Difference({ old, after }: Props) {
  const t = useText();
  const { messages } = useIntl();
  const textOf = useValueText();
  const [before, now] = [old as Values | null, after as Values];
  const labelOf = (name: string): string =>
    `imports.fields.${name}` in messages ? t(`imports.fields.${name}`) : name;
  return (
    <ul className={classes.differences} data-new={before === null || undefined}>
      {shownFields(before, now).map((name) => (
        <li key={name}>
          <span className="mute">{labelOf(name)}:</span>{' '}
          {before !== null && (
            <>
              <del>{textOf(before[name])}</del> →{' '}
            </>
          )}
          <ins>{textOf(now[name])}</ins>
        </li>
      ))}
    </ul>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function useValueText(): (value: unknown) => string {
  const t = useText();
  const formats = useFormats();
  const { messages } = useIntl();
  return (value) => {
    if (!isSaid(value)) return '–';
    if (typeof value === 'number') return formats.number(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    if (DAY.test(value)) return formats.day(value);
    if (INSTANT.test(value)) return formats.instant(value);
    return `status.${value}` in messages ? t(`status.${value}`) : value;
  };
}
