import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { PersonPicker } from '../../ui/person-picker.tsx';
import classes from './settings.module.css';
import rows from './rows.module.css';
import templateChoice from './template-choice.module.css';

export interface Chosen {
  readonly accountableId: string | null;
  /** Ids of KPI templates. */
  readonly kpis: 'all' | readonly string[];
}

interface Props {
  readonly template: Schema<'AreaTemplateView'>;
  readonly chosen: Chosen | undefined;
  readonly onChange: (chosen: Chosen | undefined) => void;
}

/** One page of the catalogue; chosen, it asks who answers for it and which KPIs come with it. */
export function TemplateChoice({ template, chosen, onChange }: Props) {
  const t = useText();
  const { name, purpose, kpis } = template;
  return (
    <li className={templateChoice.template} data-chosen={chosen !== undefined}>
      <Checkbox
        label={name}
        description={purpose}
        checked={chosen !== undefined}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { accountableId: null, kpis: 'all' } : undefined)
        }
      />
      {chosen && (
        <div className={templateChoice.templateMore}>
          <PersonPicker
            label={t('settings.areaOwner')}
            clearable
            value={chosen.accountableId}
            onChange={(accountableId) => onChange({ ...chosen, accountableId })}
          />
          {kpis.length > 0 && (
            <KpiChoice
              templates={kpis}
              chosen={chosen.kpis}
              onChange={(picked) => onChange({ ...chosen, kpis: picked })}
            />
          )}
        </div>
      )}
    </li>
  );
}

interface KpiProps {
  readonly templates: Schema<'AreaTemplateView'>['kpis'];
  readonly chosen: Chosen['kpis'];
  readonly onChange: (chosen: Chosen['kpis']) => void;
}

function KpiChoice({ templates, chosen, onChange }: KpiProps) {
  const t = useText();
  const id = useId();
  const all = templates.map((template) => template.id);
  const picked = new Set(chosen === 'all' ? all : chosen);
  const pick = (kpi: string, isPicked: boolean) => {
    const next = all.filter((other) => (other === kpi ? isPicked : picked.has(other)));
    onChange(next.length === all.length ? 'all' : next);
  };
  return (
    <details className={classes.fold}>
      <summary>{t('settings.kpisChosen', { count: picked.size, total: templates.length })}</summary>
      <ul className={templateChoice.kpis}>
        {templates.map((kpi) => (
          <li key={kpi.id}>
            <label htmlFor={`${id}-${kpi.id}`}>
              <input
                id={`${id}-${kpi.id}`}
                type="checkbox"
                checked={picked.has(kpi.id)}
                onChange={(event) => pick(kpi.id, event.currentTarget.checked)}
              />
              <span>
                {kpi.name}
                <span className={rows.second}>{kpi.formula}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
