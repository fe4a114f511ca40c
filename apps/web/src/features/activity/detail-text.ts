import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useFormats, type Formats } from '../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import type { Names } from './names.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN = 20;

/** A field of a change, as people call it. */
export function useFieldName(): (field: string) => string {
  const t = useText();
  const { messages } = useIntl();
  return useCallback(
    (field) => (`history.field.${field}` in messages ? t(`history.field.${field}`) : spaced(field)),
    [t, messages],
  );
}

/** A value of a change, as people read it: names for ids, days, yes and no. */
export function useValueText(names: Names): (field: string, value: unknown) => string {
  const t = useText();
  const formats = useFormats();
  const { messages } = useIntl();
  const fieldName = useFieldName();
  const isMessage = (id: string): boolean => id in messages;
  return (field, value) => say({ t, formats, names, fieldName, isMessage }, field, value);
}

interface Reader {
  readonly t: Text;
  readonly formats: Formats;
  readonly names: Names;
  readonly fieldName: (field: string) => string;
  readonly isMessage: (id: string) => boolean;
}

function say(reader: Reader, field: string, value: unknown): string {
  const { t, formats, fieldName } = reader;
  if (value === undefined || value === null || value === '') return t('history.nothing');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'number') return formats.number(value, decimalsOf(value));
  if (typeof value === 'string') return wordOf(reader, field, value);
  if (Array.isArray(value))
    return listOf(
      t,
      value.map((item) => say(reader, field, item)),
    );
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== '')
    .map(([name, part]) => `${fieldName(name)} ${say(reader, name, part)}`)
    .join(' · ');
}

function wordOf({ t, formats, names, isMessage }: Reader, field: string, value: string): string {
  const words = [`history.value.${field}.${value}`, `status.${value}`, `terms.${value}`];
  const known = words.find(isMessage);
  if (known !== undefined) return t(known);
  if (UUID.test(value)) return names.people.get(value) ?? names.areas.get(value)?.name ?? value;
  if (DAY.test(value)) return formats.day(value);
  return INSTANT.test(value) ? formats.instant(value) : value;
}

function listOf(t: Text, items: readonly string[]): string {
  if (items.length === 0) return t('history.nothing');
  const more = items.length - SHOWN;
  const shown = items.slice(0, SHOWN).join('\n');
  return more > 0 ? `${shown}\n${t('history.andMore', { count: more })}` : shown;
}

/** `planDueOn` reads "plan due on". */
const spaced = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;
