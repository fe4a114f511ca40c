import { TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../app/i18n/use-text.ts';
import type { Definition } from './kpi-data.ts';
import { drawnLines, fieldsOf, figuresOf, type TargetDraft } from './target-draft.ts';
import classes from './target-plans.module.css';
import { useFigures } from './use-figures.ts';
import type { Refusals } from './use-refusal.ts';

interface Props {
  readonly definition: Definition;
  readonly draft: TargetDraft;
  readonly onChange: (part: Partial<TargetDraft>) => void;
  readonly refusal: Refusals;
}

/** The figures of a target, and the sentence that says what they mean. */
export function TargetLines({ definition, draft, onChange, refusal }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { wrong } = figuresOf(draft, locale);
  return (
    <>
      {fieldsOf(definition.direction).map((field) => (
        <TextInput
          key={field}
          label={t(`kpis.line.${field}`)}
          required={field === 'target' || field === 'low' || field === 'high'}
          inputMode="decimal"
          value={draft.figures[field] ?? ''}
          onChange={(event) =>
            onChange({ figures: { ...draft.figures, [field]: event.currentTarget.value } })
          }
          error={wrong.includes(field) ? t('kpis.noFigure') : refusal.of(`/figures/${field}`)}
        />
      ))}
      <Meaning definition={definition} draft={draft} />
    </>
  );
}

function Meaning({ definition, draft }: Pick<Props, 'definition' | 'draft'>) {
  const t = useText();
  const { locale } = useIntl();
  const figures = useFigures(definition);
  const lines = drawnLines(draft, definition.direction, locale);
  if (!lines) return null;
  return (
    <p className={classes.lines} role="status">
      {t(`kpis.meaning.${definition.direction}`, {
        green: figures.full(lines.greenLow ?? lines.greenHigh),
        greenHigh: figures.full(lines.greenHigh),
        red: figures.full(lines.redLow ?? lines.redHigh),
        redHigh: figures.full(lines.redHigh),
      })}
    </p>
  );
}
