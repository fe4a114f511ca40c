import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import table from '../../ui/table.module.css';
import { FieldRow } from './field-row.tsx';
import { Filters } from './filters.tsx';
import classes from './imports.module.css';
import {
  headingOf,
  HEADINGS,
  withTurned,
  type Heading,
  type ImportField,
  type ImportView,
  type Mapping,
} from './mapping.ts';
import { MoneyReading } from './money-reading.tsx';

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
        <TurnedColumns view={view} mapping={mapping} onChange={onChange} />
        <MoneyReading view={view} mapping={mapping} onChange={onChange} />
        <Filters columns={columns} mapping={mapping} onChange={onChange} />
      </div>
    </Card>
  );
}

/** What becomes of the columns of a wide table, by kind of import. */
const CELLS: Readonly<Partial<Record<ImportView['kind'], string>>> = {
  measurements: 'value',
  targets: 'target',
  budget_amounts: 'amount',
};

/** A wide table: each period has a column of its own, and with money each figure may have one, too. */
function TurnedColumns({ view, mapping, onChange }: Omit<Props, 'fields'>) {
  const t = useText();
  const cell = CELLS[view.kind];
  const [chosen, choose] = useState<Heading>(headingOf(mapping));
  if (cell === undefined) return null;
  const columns = (mapping.unpivot?.columns ?? []).map(String);
  const turn = (next: readonly string[], heading = chosen): void =>
    onChange(withTurned(mapping, next, { heading, cell }));
  return (
    <>
      <MultiSelect
        label={t(cell === 'amount' ? 'imports.turnedColumns' : 'imports.periodColumns')}
        description={t(
          cell === 'amount' ? 'imports.turnedColumnsText' : 'imports.periodColumnsText',
        )}
        data={view.columns.map(({ name }) => name)}
        value={columns}
        onChange={(next) => turn(next)}
        clearable
        searchable
      />
      {cell === 'amount' && (
        <Select
          label={t('imports.heading')}
          data={HEADINGS.map((value) => ({ value, label: t(`imports.heading.${value}`) }))}
          value={chosen}
          onChange={(value) => {
            const heading = HEADINGS.find((one) => one === value) ?? 'period';
            choose(heading);
            if (columns.length > 0) turn(columns, heading);
          }}
          allowDeselect={false}
        />
      )}
    </>
  );
}
