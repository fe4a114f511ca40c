import { Button } from '@mantine/core';
import { useState } from 'react';
import { REPORT_KINDS } from '#domain/report-schedule';
import { $api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { Wide } from '../../ui/wide.tsx';
import { ReportTemplateForm } from './report-template-form.tsx';
import rows from './rows.module.css';
import classes from './settings.module.css';

type Template = Schema<'ReportTemplateView'>;

/** Which reports open by themselves, and when each is due. */
export function ReportTemplatesSection() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/report-templates');
  const [edited, setEdited] = useState<Template | 'new'>();
  const close = () => setEdited(undefined);
  const add = <Button onClick={() => setEdited('new')}>{t('schedules.add')}</Button>;
  return (
    <Loaded query={query} rows={4}>
      {(templates) => {
        const taken = new Set(templates.map(({ periodKind }) => periodKind));
        const free = REPORT_KINDS.filter((kind) => !taken.has(kind));
        return (
          <div className={classes.stack}>
            {templates.length === 0 ? (
              <EmptyState
                text={t('schedules.none')}
                {...(edited === undefined && { action: add })}
              />
            ) : (
              <Card title={t('schedules.title')} isFlush>
                <TemplateTable templates={templates} onEdit={setEdited} />
              </Card>
            )}
            {edited === undefined ? (
              templates.length > 0 &&
              free.length > 0 && <div className={classes.actions}>{add}</div>
            ) : (
              <Card title={edited === 'new' ? t('schedules.add') : edited.name}>
                <ReportTemplateForm
                  key={edited === 'new' ? 'new' : edited.id}
                  template={edited === 'new' ? undefined : edited}
                  kinds={free}
                  onClose={close}
                />
              </Card>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

interface TableProps {
  readonly templates: readonly Template[];
  readonly onEdit: (template: Template) => void;
}

function TemplateTable({ templates, onEdit }: TableProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <Wide label={t('schedules.title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('schedules.name')}</th>
            <th scope="col">{t('schedules.kind')}</th>
            <th scope="col">{t('schedules.nextDue')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('schedules.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id}>
              <th scope="row" className={table.wrap}>
                {template.name}
              </th>
              <td>{t(`schedules.kindOf.${template.periodKind}`)}</td>
              <td className="figure">
                {template.next[0] ? formats.day(template.next[0].dueOn) : '–'}
              </td>
              <td className={table.right}>
                <button type="button" className={rows.rowButton} onClick={() => onEdit(template)}>
                  {t('schedules.edit')}
                  <span className="visually-hidden"> {template.name}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
