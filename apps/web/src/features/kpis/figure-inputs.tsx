import { TextInput } from '@mantine/core';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { Definition } from './kpi-data.ts';
import type { Series } from './stand.ts';
import type { FigureField, FigureTexts } from './value-draft.ts';
import classes from './value-form.module.css';

interface Props {
  readonly definition: Definition;
  readonly series: Series;
  readonly isByParts: boolean;
  readonly texts: FigureTexts;
  readonly onText: (field: FigureField, text: string) => void;
  readonly errorOf: (field: FigureField) => string | undefined;
}

/** The value, or its parts; of a forecast also what encloses it. The first one has the focus. */
export function FigureInputs({ definition, series, isByParts, texts, onText, errorOf }: Props) {
  const t = useText();
  const labels: Readonly<Record<FigureField, string>> = {
    value: t(series === 'forecast' ? 'kpis.likely' : 'kpis.value'),
    numerator: definition.numeratorLabel ?? t('kpis.numerator'),
    denominator: definition.denominatorLabel ?? t('kpis.denominator'),
    low: t('kpis.forecastLow'),
    high: t('kpis.forecastHigh'),
  };
  const main: readonly FigureField[] = isByParts ? ['numerator', 'denominator'] : ['value'];
  const fields = series === 'forecast' ? [...main, 'low' as const, 'high' as const] : main;
  return (
    <div className={classes.figures}>
      {fields.map((field, index) => (
        <TextInput
          key={field}
          label={labels[field]}
          inputMode="decimal"
          autoComplete="off"
          className={classes.figureInput}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to type this figure
          autoFocus={index === 0}
          data-autofocus={index === 0 || undefined}
          value={texts[field]}
          rightSection={isByParts ? undefined : <Suffix unit={definition.unit} />}
          onChange={(event) => onText(field, event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          error={errorOf(field)}
        />
      ))}
    </div>
  );
}

/** The unit as it stands behind or before a figure. */
function Suffix({ unit }: Pick<Definition, 'unit'>) {
  const formats = useFormats();
  return <span className="mute">{formats.figure(0, { unit, decimals: 0 }).replace('0', '')}</span>;
}
