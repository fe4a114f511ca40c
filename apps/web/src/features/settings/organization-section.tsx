import { Button } from '@mantine/core';
import { $api, api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { OrganizationFields, type OrganizationValues } from './organization-fields.tsx';
import classes from './settings.module.css';

type Organization = Schema<'OrganizationView'>;

export function OrganizationSection() {
  const query = $api.useQuery('get', '/api/v1/organization');
  return (
    <Card>
      <Loaded query={query}>
        {(organization) => <OrganizationForm key={organization.id} organization={organization} />}
      </Loaded>
    </Card>
  );
}

function valuesOf(organization: Organization): OrganizationValues {
  const { name, timeZone, locale, currency, fiscalStartMonth, fiscalPattern } = organization;
  return { name, timeZone, locale, currency, fiscalStartMonth, fiscalPattern };
}

const POINTERS = ['name', 'timeZone', 'locale', 'currency', 'fiscalStartMonth', 'fiscalPattern'];

function OrganizationForm({ organization }: { readonly organization: Organization }) {
  const t = useText();
  const { values, change, send, refusal, problem, isBusy } = useFields(valuesOf(organization));
  const patch = usePatchOrganization(organization);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => patch(values, valuesOf(organization)));
      }}
    >
      <OrganizationFields
        values={values}
        change={change}
        refusal={(field) => refusal(`/${field}`)}
        isDisabled={!organization.can.update}
        calendarHint={t('settings.fiscalHint')}
      />
      <FormProblem problem={problem} fields={POINTERS.map((name) => `/${name}`)} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy} disabled={!organization.can.update}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}

const patchOrganization = (current: number, body: Schema<'UpdateOrganization'>) =>
  dataOf(api.PATCH('/api/v1/organization', { headers: ifMatch(current), body }));

/** Changes the organization, and knows how it was before. */
export function usePatchOrganization({ version }: Organization) {
  const t = useText();
  const write = useWrite();
  return (change: Schema<'UpdateOrganization'>, before: Schema<'UpdateOrganization'>) =>
    write({
      run: (current) => patchOrganization(current, change),
      version,
      currentVersion: async () => (await dataOf(api.GET('/api/v1/organization'))).version,
      said: t('settings.saved'),
      undo: (changed) => patchOrganization(changed.version, before),
      onProblem: raise,
    });
}
