import { MultiSelect } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import table from '../../ui/table.module.css';
import { FieldRow } from './field-row.tsx';
import { Filters } from './filters.tsx';
import classes from './imports.module.css';
import { type ImportField, type ImportView, type Mapping } from './mapping.ts';

interface Props {
  readonly view: ImportView;
  readonly mapping: Mapping;
  readonly fields: readonly ImportField[];
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column says what. Each change is checked at once against the whole file. */
export function MappingCard({ view, mapping, fields, onChange }: Props) {
  const t = useText();
  const columns = view.columns.map(({ name }) => name);
  return (
    <Card title={t('imports.mapping')} isFlush>
      {view.mappingOrigin && (
        <p className={classes.origin} data-origin={view.mappingOrigin}>
          {t(`imports.origin.${view.mappingOrigin}`, { source: view.source })}
        </p>
      )}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.field')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.reading')}</th>
            <th scope="col">{t('imports.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              columns={view.columns}
              mapping={mapping}
              isGuess={view.mappingOrigin === 'guessed'}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.more}>
        <MultiSelect
          label={t('imports.externalKey')}
          description={t('imports.externalKeyText')}
          data={columns}
          value={mapping.externalKey.map(String)}
          onChange={(externalKey) => onChange({ ...mapping, externalKey })}
          clearable
          searchable
        />
        <PeriodColumns view={view} mapping={mapping} onChange={onChange} />
        <Filters columns={columns} mapping={mapping} onChange={onChange} />
      </div>
    </Card>
  );
}

/** A wide table: each period has a column of its own. */
function PeriodColumns({ view, mapping, onChange }: Omit<Props, 'fields'>) {
  const t = useText();
  if (view.kind !== 'measurements' && view.kind !== 'targets') return null;
  const cell = view.kind === 'targets' ? 'target' : 'value';
  const set = (columns: readonly string[]): void => {
    const { unpivot: _, ...rest } = mapping;
    onChange(
      columns.length === 0 ? rest : { ...rest, unpivot: { columns, header: 'period', cell } },
    );
  };
  return (
    <MultiSelect
      label={t('imports.periodColumns')}
      description={t('imports.periodColumnsText')}
      data={view.columns.map(({ name }) => name)}
      value={(mapping.unpivot?.columns ?? []).map(String)}
      onChange={set}
      clearable
      searchable
    />
  );
}
