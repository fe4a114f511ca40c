import { Button } from '@mantine/core';
import { useState } from 'react';
import { $api, api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { archiveArea, readArea } from './area-writes.ts';
import classes from './settings.module.css';
import templateChoice from './template-choice.module.css';
import { TemplateChoice, type Chosen } from './template-choice.tsx';

type Template = Schema<'AreaTemplateView'>;
type Choices = Readonly<Record<string, Chosen | undefined>>;

/** The catalogue of areas: those that are not in use yet can be adopted, all at once or some. */
export function Adoption() {
  const query = $api.useQuery('get', '/api/v1/area-templates');
  return (
    <Loaded query={query} rows={6}>
      {(templates) => {
        const open = templates.filter(({ areaId }) => areaId === null);
        return open.length === 0 ? null : <Catalogue templates={open} />;
      }}
    </Loaded>
  );
}

function Catalogue({ templates }: { readonly templates: readonly Template[] }) {
  const t = useText();
  const [choices, setChoices] = useState<Choices>({});
  const adopt = useAdopt();
  const chosen = templates.filter(({ key }) => choices[key]);
  const isAll = chosen.length === templates.length;
  const choose = (key: string, choice: Chosen | undefined) =>
    setChoices((before) => ({ ...before, [key]: choice }));
  const chooseAll = () =>
    setChoices(
      isAll
        ? {}
        : Object.fromEntries(templates.map(({ key }) => [key, choices[key] ?? EVERYTHING])),
    );
  const submit = async () => {
    if (await adopt(chosen, choices)) setChoices({});
  };
  return (
    <Card
      title={t('settings.catalogue')}
      actions={
        <Button variant="default" size="compact-sm" onClick={chooseAll}>
          {t(isAll ? 'settings.chooseNone' : 'settings.chooseAll')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <p className={classes.hint}>{t('settings.catalogueText')}</p>
        <ul className={templateChoice.templates}>
          {templates.map((template) => (
            <TemplateChoice
              key={template.key}
              template={template}
              chosen={choices[template.key]}
              onChange={(choice) => choose(template.key, choice)}
            />
          ))}
        </ul>
        <div className={`${classes.actions} ${classes.stuck} no-print`}>
          <Button disabled={chosen.length === 0} onClick={() => void submit()}>
            {t('settings.adopt', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}

const EVERYTHING: Chosen = { accountableId: null, kpis: 'all' };

function useAdopt() {
  const t = useText();
  const write = useWrite();
  return (templates: readonly Template[], choices: Choices) =>
    write({
      run: () => {
        const areas = templates.map(({ key }) => {
          const { accountableId, kpis } = choices[key] ?? EVERYTHING;
          return { key, accountableId, kpis: typeof kpis === 'string' ? kpis : [...kpis] };
        });
        return dataOf(api.POST('/api/v1/areas/adoption', { body: { areas } }));
      },
      said: t('settings.areasAdopted', { count: templates.length }),
      undo: async ({ areas }) => {
        for (const { areaId, outcome } of areas)
          if (outcome === 'adopted') await archiveArea(areaId, (await readArea(areaId)).version);
      },
    });
}
