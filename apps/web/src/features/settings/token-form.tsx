import { Button, MultiSelect, Radio, Select, TextInput } from '@mantine/core';
import { $api, api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import classes from './settings.module.css';

const DAYS = ['7', '30', '90', '180', '366'] as const;

interface Values {
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly areaIds: readonly string[];
  readonly days: string;
}

const FIRST: Values = { name: '', scope: 'read', areaIds: [], days: '90' };

interface Props {
  readonly onMade: (secret: string) => void;
  readonly onCancel: () => void;
}

/** A token never may more than the person who makes it; reading is the default. */
export function TokenForm({ onMade, onCancel }: Props) {
  const t = useText();
  const write = useWrite();
  const { role } = useSession();
  const { data: areas = [] } = $api.useQuery('get', '/api/v1/areas');
  const { values, change, send, refusal, problem, isBusy } = useFields<Values>(FIRST);
  const make = () =>
    send(() =>
      write({
        run: async () => {
          const { name, scope, areaIds, days } = values;
          const body: Schema<'CreateToken'> = {
            name,
            scopes: scope === 'write' ? ['read', 'write'] : ['read'],
            expiresInDays: Number(days),
            ...(areaIds.length > 0 && { areaIds: [...areaIds] }),
          };
          const { secret } = await dataOf(api.POST('/api/v1/tokens', { body }));
          onMade(secret);
        },
        onProblem: raise,
      }),
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextInput
        label={t('settings.tokenName')}
        placeholder={t('settings.tokenNameExample')}
        required
        maxLength={80}
        data-autofocus
        value={values.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('settings.rights')}
        value={values.scope}
        onChange={(scope) => change({ scope: scope === 'write' ? 'write' : 'read' })}
        error={refusal('/scopes')}
      >
        <div className={classes.options}>
          <Radio value="read" label={t('settings.scope.read')} />
          <Radio value="write" label={t('settings.scope.write')} disabled={role === 'viewer'} />
        </div>
      </Radio.Group>
      <div className={classes.pair}>
        <MultiSelect
          label={t('settings.onlyAreas')}
          placeholder={values.areaIds.length === 0 ? t('settings.everywhere') : undefined}
          data={areas.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('settings.clear') }}
          value={[...values.areaIds]}
          error={refusal('/areaIds')}
          onChange={(areaIds) => change({ areaIds })}
        />
        <Select
          label={t('settings.expiresIn')}
          data={DAYS.map((value) => ({
            value,
            label: t('settings.days', { count: Number(value) }),
          }))}
          allowDeselect={false}
          value={values.days}
          error={refusal('/expiresInDays')}
          onChange={(days) => days && change({ days })}
        />
      </div>
      <FormProblem problem={problem} fields={['/name', '/scopes', '/areaIds', '/expiresInDays']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('settings.makeToken')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
