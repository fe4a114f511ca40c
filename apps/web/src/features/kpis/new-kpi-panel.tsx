import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { $api, api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { definitionBody, type DefinitionDraft } from './definition-draft.ts';
import classes from './new-kpi-panel.module.css';
import { TemplateList } from './template-list.tsx';
import { startOf, type KpiTemplate } from './templates.ts';
import { useRefusal } from './use-refusal.ts';

const DefinitionForm = lazy(() => import('./definition-form.tsx'));

type Area = Schema<'AreaView'>;

/** `new-kpi:` or `new-kpi:AREA`: first what to start from, then the definition. */
export default function NewKpiPanel({ id }: PanelProps) {
  const areas = $api.useQuery('get', '/api/v1/areas');
  const t = useText();
  return (
    <Loaded query={areas}>
      {(found) => {
        const open = found.filter(({ archivedAt, can }) => archivedAt === null && can.update);
        return open.length === 0 ? (
          <p>{t('kpis.noAreaToAdd')}</p>
        ) : (
          <NewKpi areas={open} wanted={open.find(({ key, id: own }) => key === id || own === id)} />
        );
      }}
    </Loaded>
  );
}

interface Props {
  readonly areas: readonly Area[];
  readonly wanted: Area | undefined;
}

function NewKpi({ areas, wanted }: Props) {
  const t = useText();
  const [areaId, setAreaId] = useState((wanted ?? areas[0])?.id ?? '');
  const [start, setStart] = useState<KpiTemplate | 'blank'>();
  const [key, setKey] = useState('');
  const refusal = useRefusal();
  const add = useAddKpi(refusal.show);
  const area = areas.find(({ id }) => id === areaId);
  if (start === undefined)
    return (
      <div className={classes.panel}>
        <p className={classes.text}>{t('kpis.newText')}</p>
        <Button variant="default" onClick={() => setStart('blank')}>
          {t('kpis.newBlank')}
        </Button>
        <TemplateList first={area?.kind ?? null} onPick={setStart} />
      </div>
    );
  return (
    <div className={classes.panel}>
      <Button variant="subtle" size="compact-sm" onClick={() => setStart(undefined)}>
        {t('kpis.newBack')}
      </Button>
      <Suspense fallback={null}>
        <DefinitionForm
          start={start === 'blank' ? {} : startOf(start)}
          refusal={refusal}
          pointer="/definition"
          submit={t('kpis.create')}
          onSubmit={(draft) => void add({ areaId, key, draft })}
          onCancel={() => setStart(undefined)}
        >
          <NativeSelect
            label={t('kpis.field.area')}
            value={areaId}
            onChange={(event) => setAreaId(event.currentTarget.value)}
            data={areas.map(({ id, name }) => ({ value: id, label: name }))}
            error={refusal.of('/areaId')}
          />
          <TextInput
            label={t('kpis.field.key')}
            description={t('kpis.help.key')}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
            error={refusal.of('/key')}
          />
        </DefinitionForm>
      </Suspense>
    </div>
  );
}

interface NewKpiDraft {
  readonly areaId: string;
  readonly key: string;
  readonly draft: DefinitionDraft;
}

/** Adds it and goes to its page; undone, it is archived. */
function useAddKpi(onProblem: (error: unknown) => void) {
  const t = useText();
  const write = useWrite();
  const navigate = useNavigate();
  return async ({ areaId, key, draft }: NewKpiDraft): Promise<void> => {
    const added = await write({
      said: t('kpis.created', { name: draft.name }),
      run: () =>
        dataOf(
          api.POST('/api/v1/kpis', {
            body: { areaId, definition: definitionBody(draft), ...(key && { key }) },
          }),
        ),
      undo: (kpi) =>
        api.PUT('/api/v1/kpis/{kpi}/archival', {
          params: { path: { kpi: kpi.id } },
          headers: ifMatch(kpi.version),
        }),
      onProblem,
    });
    if (added) await navigate({ to: '/kpis/$key', params: { key: added.key }, search: {} });
  };
}
