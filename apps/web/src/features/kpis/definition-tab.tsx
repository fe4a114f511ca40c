import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { $api, api, dataOf } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePerson } from '../../ui/use-people.ts';
import classes from './definition-tab.module.css';
import { definitionBody, type DefinitionDraft } from './definition-draft.ts';
import { DefinitionFacts } from './definition-facts.tsx';
import type { Definition, Kpi } from './kpi-data.ts';
import type { TabProps } from './tab-props.ts';
import { useRefusal } from './use-refusal.ts';

const DefinitionForm = lazy(() => import('./definition-form.tsx'));

/** What the KPI means, since when, and what it meant before. */
export default function DefinitionTab({ kpi }: TabProps) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isRevising, setRevising] = useState(false);
  const versions = $api.useQuery('get', '/api/v1/kpis/{kpi}/definitions', {
    params: { path: { kpi: kpi.key } },
  });
  if (isRevising)
    return (
      <Suspense fallback={null}>
        <Revision kpi={kpi} onDone={() => setRevising(false)} />
      </Suspense>
    );
  return (
    <div className={classes.sheet}>
      <DefinitionFacts kpi={kpi} definition={kpi.definition} />
      {kpi.can.define && !isTravelling && (
        <Button
          className={`${classes.revise} no-print`}
          variant="default"
          onClick={() => setRevising(true)}
        >
          {t('kpis.revise')}
        </Button>
      )}
      <Loaded query={versions} rows={2}>
        {(found) =>
          found.length > 1 && (
            <section className={classes.versions}>
              <h3>{t('kpis.versions')}</h3>
              <ol reversed>
                {found.map((version, index) => (
                  <Version key={version.number} version={version} before={found[index + 1]} />
                ))}
              </ol>
            </section>
          )
        }
      </Loaded>
    </div>
  );
}

interface VersionProps {
  readonly version: Definition;
  readonly before: Definition | undefined;
}

const COMPARED = [
  'name',
  'question',
  'formula',
  'numeratorLabel',
  'denominatorLabel',
  'unit',
  'decimals',
  'direction',
  'kind',
  'rollUp',
  'cadence',
  'indicator',
  'baseline',
  'baselineOn',
  'note',
] as const;

function Version({ version, before }: VersionProps) {
  const t = useText();
  const formats = useFormats();
  const author = usePerson(version.recordedBy);
  const changed = before ? COMPARED.filter((field) => version[field] !== before[field]) : [];
  return (
    <li value={version.number}>
      <strong>{t('kpis.validFrom', { day: formats.day(version.effectiveFrom) })}</strong>{' '}
      <span className="mute">
        {t('kpis.byWhom', {
          name: author?.name ?? '…',
          when: formats.instant(version.recordedAt),
        })}
      </span>
      {changed.length > 0 && (
        <div>
          {t('kpis.changedFields', {
            fields: changed.map((field) => t(`kpis.field.${field}`)).join(', '),
          })}
        </div>
      )}
      {version.reason && <div>{version.reason}</div>}
    </li>
  );
}

function Revision({ kpi, onDone }: { readonly kpi: Kpi; readonly onDone: () => void }) {
  const t = useText();
  const write = useWrite();
  const refusal = useRefusal();
  const revise = async (draft: DefinitionDraft) => {
    const done = await write({
      said: t('kpis.revised'),
      run: () =>
        dataOf(
          api.POST('/api/v1/kpis/{kpi}/definitions', {
            params: { path: { kpi: kpi.key } },
            body: {
              ...definitionBody(draft),
              ...(draft.effectiveFrom && { effectiveFrom: draft.effectiveFrom }),
              ...(draft.reason && { reason: draft.reason }),
            },
          }),
        ),
      onProblem: refusal.show,
    });
    if (done) onDone();
  };
  return (
    <DefinitionForm
      start={kpi.definition}
      isRevision
      refusal={refusal}
      pointer=""
      submit={t('kpis.saveVersion')}
      onSubmit={(draft) => void revise(draft)}
      onCancel={onDone}
    />
  );
}
