import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import {
  withColumn,
  withConstant,
  withReading,
  type ImportField,
  type ImportView,
  type Mapping,
} from './mapping.ts';

interface Props {
  readonly field: ImportField;
  readonly columns: ImportView['columns'];
  readonly mapping: Mapping;
  readonly isGuess: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

const CONSTANT = '=';
const DAY_FORMATS = [
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd.mm.yyyy',
  'dd.mm.yy',
  'd MMM yyyy',
  'MMM yyyy',
  'instant',
] as const;

/** A field of the kind: from which column, read how, or the same in every row. */
export function FieldRow({ field, columns, mapping, isGuess, onChange }: Props) {
  const t = useText();
  const { name, isRequired } = field;
  const label = t(`imports.fields.${name}`);
  const constant = mapping.constants[name];
  const [isConstant, setConstant] = useState(constant !== undefined);
  const column = columnText(mapping, name);
  const found = columns.find((candidate) => candidate.name === column);
  const isUnset = isRequired && column === '' && constant === undefined;

  const choose = (value: string): void => {
    setConstant(value === CONSTANT);
    if (value !== CONSTANT) onChange(withColumn(mapping, name, value || undefined));
  };

  return (
    <tr data-missing={isUnset}>
      <th scope="row">
        {label}
        {isRequired && <span className={classes.required}> {t('imports.required')}</span>}
      </th>
      <td>
        <select
          className={classes.select}
          aria-label={t('imports.columnFor', { field: label })}
          value={isConstant ? CONSTANT : column}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('imports.notImported')}</option>
          <option value={CONSTANT}>{t('imports.sameInAll')}</option>
          {column !== '' && !found && <option>{column}</option>}
          {columns.map((candidate) => (
            <option key={candidate.position} value={candidate.name}>
              {candidate.name}
            </option>
          ))}
        </select>
        {isGuess && found && <span className={classes.guess}>{t('imports.guess')}</span>}
      </td>
      <td>
        {isConstant ? (
          <ConstantField
            field={field}
            label={label}
            value={String(constant ?? '')}
            onChange={(value) => onChange(withConstant(mapping, name, value))}
          />
        ) : (
          <Reading field={field} label={label} mapping={mapping} onChange={onChange} />
        )}
      </td>
      <td className={classes.samples}>{found?.samples.slice(0, 3).join(' · ')}</td>
    </tr>
  );
}

/** Several columns that are read one after the other are shown as one. */
function columnText(mapping: Mapping, field: string): string {
  const column = mapping.columns[field]?.column;
  return typeof column === 'object' ? column.join(' + ') : String(column ?? '');
}

interface ConstantProps {
  readonly field: ImportField;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ConstantField({ field, label, value, onChange }: ConstantProps) {
  const t = useText();
  const name = t('imports.valueFor', { field: label });
  const say = (text: string): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  if (field.choices.length > 0)
    return (
      <select
        className={classes.select}
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">–</option>
        {field.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  return (
    <input
      className={classes.select}
      aria-label={name}
      defaultValue={value}
      onBlur={(event) => say(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') say(event.currentTarget.value);
      }}
    />
  );
}

/** Only numbers and days can be written in more than one way; long texts may be cut. */
function Reading({
  field,
  label,
  mapping,
  onChange,
}: Pick<Props, 'field' | 'mapping' | 'onChange'> & { readonly label: string }) {
  const t = useText();
  const use = mapping.columns[field.name];
  if (!use) return null;
  const name = t('imports.readingOf', { field: label });
  if (field.as === 'number' || field.as === 'money')
    return (
      <select
        className={classes.select}
        aria-label={name}
        value={use.decimal ?? mapping.decimal ?? 'auto'}
        onChange={(event) => {
          const decimal = event.currentTarget.value as '.' | ',' | 'auto';
          onChange(withReading(mapping, field.name, { decimal }));
        }}
      >
        <option value="auto">{t('imports.decimal.auto')}</option>
        <option value=".">{t('imports.decimal.point')}</option>
        <option value=",">{t('imports.decimal.comma')}</option>
      </select>
    );
  if (field.as === 'day' || field.as === 'instant')
    return (
      <select
        className={classes.select}
        aria-label={name}
        value={use.dayFormat ?? mapping.dayFormat ?? 'yyyy-mm-dd'}
        onChange={(event) => {
          const dayFormat = event.currentTarget.value;
          onChange(withReading(mapping, field.name, { dayFormat }));
        }}
      >
        {DAY_FORMATS.map((format) => (
          <option key={format}>{format}</option>
        ))}
      </select>
    );
  if (field.as !== 'line') return null;
  return (
    <label className={classes.cut}>
      <input
        type="checkbox"
        checked={use.cut === true}
        onChange={(event) =>
          onChange(withReading(mapping, field.name, { cut: event.currentTarget.checked }))
        }
      />
      {t('imports.cut')}
      <span className="visually-hidden"> {label}</span>
    </label>
  );
}
