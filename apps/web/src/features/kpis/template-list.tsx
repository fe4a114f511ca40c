import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import classes from './new-kpi-panel.module.css';
import { templatesFor, type KpiTemplate } from './templates.ts';

interface Props {
  /** Template of the area that comes first. */
  readonly first: string | null;
  readonly onPick: (template: KpiTemplate) => void;
}

/** Definitions that have proved useful, to be adapted. */
export function TemplateList({ first, onPick }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const catalogue = $api.useQuery('get', '/api/v1/area-templates', {}, { staleTime: Infinity });
  return (
    <div>
      <TextInput
        label={t('kpis.newTemplate')}
        placeholder={t('kpis.newSearch')}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={catalogue}>
        {(areas) => {
          const shown = templatesFor(areas, first, typed);
          if (shown.length === 0) return <p className={classes.text}>{t('kpis.newNothing')}</p>;
          return shown.map((area) => (
            <section key={area.key}>
              <h3 className={classes.area}>{area.name}</h3>
              <ul className={classes.list}>
                {area.kpis.map((template) => (
                  <li key={template.id}>
                    <button
                      type="button"
                      className={classes.template}
                      onClick={() => onPick(template)}
                    >
                      {template.name}
                      <span>{template.formula}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ));
        }}
      </Loaded>
    </div>
  );
}
