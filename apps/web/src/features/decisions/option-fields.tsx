import { Button, TextInput } from '@mantine/core';
import { DECISION_LIMITS } from '#domain/decision';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './decisions.module.css';
import { NO_OPTION, type OptionDraft } from './question.ts';

interface Props {
  readonly options: readonly OptionDraft[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
}

/** What can be chosen, each with what speaks for and against it. */
export function OptionFields({ options, onChange }: Props) {
  const t = useText();
  const put = (index: number, change: Partial<OptionDraft>): void =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...change } : option)));
  return (
    <>
      {options.map((option, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an option is known by its place alone
        <fieldset key={index} className={classes.option}>
          <legend className="visually-hidden">
            {t('decisions.optionNumber', { number: index + 1 })}
          </legend>
          <TextInput
            label={t('decisions.optionNumber', { number: index + 1 })}
            value={option.name}
            maxLength={DECISION_LIMITS.option}
            onChange={(event) => put(index, { name: event.currentTarget.value })}
          />
          {option.name.trim() !== '' && (
            <div className={classes.pair}>
              {(['pros', 'cons'] as const).map((side) => (
                <TextInput
                  key={side}
                  label={t(`decisions.${side}`)}
                  value={option[side]}
                  onChange={(event) => put(index, { [side]: event.currentTarget.value })}
                />
              ))}
            </div>
          )}
        </fieldset>
      ))}
      {options.length < DECISION_LIMITS.options && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...options, NO_OPTION])}
          >
            {t('decisions.addOption')}
          </Button>
        </div>
      )}
    </>
  );
}
