import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { TERM_MAX, TERMS, type TermKey } from '#domain/terminology';
import { $api, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { useFields } from '../../ui/use-fields.ts';
import { usePatchOrganization } from './organization-section.tsx';
import classes from './settings.module.css';
import wordsTable from './words-table.module.css';

type Organization = Schema<'OrganizationView'>;

const KEYS = Object.keys(TERMS) as readonly TermKey[];

/** What this organization calls things; what is left empty is called as everywhere. */
export function TerminologySection() {
  const query = $api.useQuery('get', '/api/v1/organization');
  return (
    <Loaded query={query} rows={10}>
      {(organization) => <Words key={organization.id} organization={organization} />}
    </Loaded>
  );
}

function Words({ organization }: { readonly organization: Organization }) {
  const t = useText();
  const own = organization.terminology as Readonly<Record<string, string>>;
  const { values, change, send, refusal, problem, isBusy } =
    useFields<Readonly<Record<string, string>>>(own);
  const patch = usePatchOrganization(organization);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => patch({ terminology: values }, { terminology: own }));
      }}
    >
      <Card isFlush>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('settings.word')}</th>
              <th scope="col">{t('settings.ownWord')}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map((key) => (
              <WordRow
                key={key}
                name={key}
                value={values[key] ?? ''}
                refusal={refusal(`/terminology/${key}`)}
                onChange={(word) => change({ [key]: word })}
              />
            ))}
          </tbody>
        </table>
      </Card>
      <div className={classes.stack}>
        <FormProblem problem={problem} fields={KEYS.map((key) => `/terminology/${key}`)} />
        <div className={`${classes.actions} ${classes.stuck} no-print`}>
          <Button type="submit" loading={isBusy}>
            {t('settings.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface RowProps {
  readonly name: TermKey;
  readonly value: string;
  readonly refusal: string | undefined;
  readonly onChange: (word: string) => void;
}

function WordRow({ name, value, refusal, onChange }: RowProps) {
  const intl = useIntl();
  const usual = intl.formatMessage({ id: `terms.${name}` });
  const id = `word-${name}`;
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{usual}</label>
      </th>
      <td>
        <input
          id={id}
          className={wordsTable.cellInput}
          maxLength={TERM_MAX}
          autoComplete="off"
          placeholder={usual}
          value={value}
          aria-invalid={refusal !== undefined}
          aria-describedby={refusal === undefined ? undefined : `${id}-fault`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {refusal !== undefined && (
          <span id={`${id}-fault`} className={wordsTable.fault}>
            {refusal}
          </span>
        )}
      </td>
    </tr>
  );
}
