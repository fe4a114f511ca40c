import { Button, Select, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { locales, timeZones } from './choices.ts';
import classes from './settings.module.css';

type Change = Schema<'UpdateMe'>;

const FIELDS = ['/name', '/timeZone', '/locale'];

/** What I say about myself; an empty choice is the organization's. */
export function ProfileForm() {
  const t = useText();
  const { locale } = useIntl();
  const { person, organization } = useSession();
  const { name, timeZone, locale: own } = person;
  const fields = useFields<Required<Change>>({ name, timeZone, locale: own });
  const { values, change, refusal, problem, isBusy } = fields;
  const save = useSave(fields.send);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(values);
      }}
    >
      <TextInput
        label={t('settings.name')}
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        value={values.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={`${classes.pair} ${classes.long}`}>
        <Select
          label={t('settings.language')}
          data={[...locales(locale, values.locale ?? '')]}
          placeholder={t('settings.asOrganization', { value: organization.locale })}
          clearable
          clearButtonProps={{ 'aria-label': t('settings.clear') }}
          value={values.locale}
          error={refusal('/locale')}
          onChange={(chosen) => change({ locale: chosen })}
        />
        <Select
          label={t('settings.timeZone')}
          data={timeZones(values.timeZone ?? '')}
          placeholder={t('settings.asOrganization', { value: organization.timeZone })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('settings.clear') }}
          limit={60}
          nothingFoundMessage={t('settings.nothingFound')}
          value={values.timeZone}
          error={refusal('/timeZone')}
          onChange={(chosen) => change({ timeZone: chosen })}
        />
      </div>
      <FormProblem problem={problem} fields={FIELDS} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}

const patch = (version: number, body: Change) =>
  dataOf(api.PATCH('/api/v1/me', { headers: ifMatch(version), body }));

function useSave(send: (run: () => Promise<unknown>) => Promise<boolean>) {
  const t = useText();
  const write = useWrite();
  const { person } = useSession();
  const { name, timeZone, locale } = person;
  return (values: Change) =>
    send(() =>
      write({
        run: (version) => patch(version, values),
        version: person.version,
        currentVersion: async () => (await dataOf(api.GET('/api/v1/me'))).person.version,
        said: t('settings.saved'),
        undo: (changed) => patch(changed.version, { name, timeZone, locale }),
        onProblem: raise,
      }),
    );
}
