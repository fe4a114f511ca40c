import { Button, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useIntl } from 'react-intl';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { DatesInLanguage } from '../../ui/dates-in-language.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { useFilter } from './use-filter.ts';

/** The nouns of actions; a report and its editions are one. */
const NOUNS = [
  'area',
  'ownership',
  'kpi',
  'target',
  'measurement',
  'check_in',
  'comment',
  'report',
  'import',
  'person',
  'invitation',
  'session',
  'token',
  'organization',
  'obligation',
] as const;

export function HistoryFilters({ names }: { readonly names: Names }) {
  const t = useText();
  const { filter, change, clear, isFiltered } = useFilter();
  const areas = [...names.areas].map(([id, { key, name }]) => ({ id, value: key, label: name }));
  const area = areas.find(({ id, value }) => filter.area === id || filter.area === value);
  return (
    <DatesInLanguage>
      <div className={`${classes.filters} no-print`}>
        <PersonPicker
          label={t('history.who')}
          clearable
          value={filter.actor ?? null}
          onChange={(actor) => change({ actor: actor ?? undefined })}
        />
        <Select
          label={t('history.area')}
          placeholder={t('history.any')}
          data={areas.toSorted((a, b) => a.label.localeCompare(b.label))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('history.clear') }}
          value={area?.value ?? null}
          onChange={(key) => change({ area: key ?? undefined })}
        />
        <Select
          label={t('history.what')}
          placeholder={t('history.any')}
          data={NOUNS.map((value) => ({ value, label: t(`history.noun.${value}`) }))}
          clearable
          clearButtonProps={{ 'aria-label': t('history.clear') }}
          value={filter.action?.split('.')[0] ?? null}
          onChange={(action) => change({ action: action ?? undefined, kind: undefined })}
        />
        <DayFilter name="from" />
        <DayFilter name="to" />
        {isFiltered && (
          <Button variant="subtle" onClick={clear}>
            {t('history.clearAll')}
          </Button>
        )}
      </div>
    </DatesInLanguage>
  );
}

function DayFilter({ name }: { readonly name: 'from' | 'to' }) {
  const t = useText();
  const { locale } = useIntl();
  const today = useToday();
  const { filter, change } = useFilter();
  return (
    <DateInput
      label={t(`history.${name}`)}
      placeholder={t('history.any')}
      value={filter[name] ?? null}
      onChange={(day) => change({ [name]: day ?? undefined })}
      maxDate={today}
      valueFormat={locale.startsWith('de') ? 'D. MMM YYYY' : 'D MMM YYYY'}
      clearable
      clearButtonProps={{ 'aria-label': t('history.clear') }}
    />
  );
}
