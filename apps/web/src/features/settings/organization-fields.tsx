import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { CALENDAR_PATTERNS } from '#domain/calendar';
import type { Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { currencies, locales, months, timeZones } from './choices.ts';
import classes from './settings.module.css';

export type OrganizationValues = Required<Schema<'FoundOrganization'>>;

interface Props {
  readonly values: OrganizationValues;
  readonly change: (change: Partial<OrganizationValues>) => void;
  /** What the server said of a field of the organization: `refusal('name')`. */
  readonly refusal: (field: keyof OrganizationValues) => string | undefined;
  readonly isDisabled?: boolean;
  /** While periods are in use the calendar stays as it is. */
  readonly calendarHint?: string;
}

/** Who the organization is, and how it counts time and money. */
export function OrganizationFields(props: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { values, change, refusal, isDisabled = false } = props;
  const currencyChoices = useMemo(
    () => currencies(locale, values.currency),
    [locale, values.currency],
  );
  return (
    <>
      <TextInput
        label={t('settings.organizationName')}
        name="organization"
        autoComplete="organization"
        required
        maxLength={120}
        disabled={isDisabled}
        value={values.name}
        error={refusal('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Select
        label={t('settings.locale')}
        data={[...locales(locale, values.locale)]}
        allowDeselect={false}
        disabled={isDisabled}
        value={values.locale}
        error={refusal('locale')}
        onChange={(chosen) => chosen && change({ locale: chosen })}
      />
      <div className={classes.pair}>
        <Select
          label={t('settings.timeZone')}
          data={timeZones(values.timeZone)}
          searchable
          allowDeselect={false}
          limit={60}
          disabled={isDisabled}
          value={values.timeZone}
          error={refusal('timeZone')}
          nothingFoundMessage={t('settings.nothingFound')}
          onChange={(timeZone) => timeZone && change({ timeZone })}
        />
        <Select
          label={t('settings.currency')}
          data={[...currencyChoices]}
          searchable
          allowDeselect={false}
          limit={60}
          disabled={isDisabled}
          value={values.currency}
          error={refusal('currency')}
          nothingFoundMessage={t('settings.nothingFound')}
          onChange={(currency) => currency && change({ currency })}
        />
      </div>
      <FiscalFields {...props} />
    </>
  );
}

function FiscalFields({ values, change, refusal, isDisabled = false, calendarHint }: Props) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <div>
      <div className={classes.pair}>
        <Select
          label={t('settings.fiscalStart')}
          data={[...months(locale)]}
          allowDeselect={false}
          disabled={isDisabled}
          value={String(values.fiscalStartMonth)}
          error={refusal('fiscalStartMonth')}
          onChange={(month) => month && change({ fiscalStartMonth: Number(month) })}
        />
        <Select
          label={t('settings.fiscalPattern')}
          data={CALENDAR_PATTERNS.map((value) => ({
            value,
            label: t(`settings.pattern.${value}`),
          }))}
          allowDeselect={false}
          disabled={isDisabled}
          value={values.fiscalPattern}
          error={refusal('fiscalPattern')}
          onChange={(pattern) => {
            const fiscalPattern = CALENDAR_PATTERNS.find((known) => known === pattern);
            if (fiscalPattern) change({ fiscalPattern });
          }}
        />
      </div>
      {calendarHint && <p className={classes.hint}>{calendarHint}</p>}
    </div>
  );
}
