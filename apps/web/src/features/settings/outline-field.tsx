import { Checkbox } from '@mantine/core';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { useText } from '../../app/i18n/use-text.ts';
import { MoveArrow } from './move-arrow.tsx';
import outline from './outline-field.module.css';
import classes from './settings.module.css';

interface Props {
  readonly sections: readonly EditionPart[];
  readonly onChange: (sections: EditionPart[]) => void;
}

/** Which sections stand in a report, in which order; those that are left out come last. */
export function OutlineField({ sections, onChange }: Props) {
  const t = useText();
  const left = EDITION_PARTS.filter((part) => !sections.includes(part));
  const toggle = (part: EditionPart): void =>
    onChange(
      sections.includes(part) ? sections.filter((one) => one !== part) : [...sections, part],
    );
  const move = (at: number, step: -1 | 1): void => {
    const next = [...sections];
    next.splice(at + step, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <fieldset className={outline.outline}>
      <legend>{t('schedules.sections')}</legend>
      {[...sections, ...left].map((part, at) => (
        <div key={part} className={classes.actions}>
          <Checkbox
            checked={at < sections.length}
            disabled={part === 'trust'}
            label={t(`reports.${part}`)}
            onChange={() => toggle(part)}
          />
          {at < sections.length &&
            ([-1, 1] as const).map((step) => (
              <MoveArrow
                key={step}
                step={step}
                name={t(`reports.${part}`)}
                isDisabled={at + step < 0 || at + step >= sections.length}
                onMove={() => move(at, step)}
              />
            ))}
        </div>
      ))}
    </fieldset>
  );
}
