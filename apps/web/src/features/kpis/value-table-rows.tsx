import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import type { Kpi } from './kpi-data.ts';
import type { Measurement, Series } from './stand.ts';
import type { ValueRow } from './value-rows.ts';
import { OpenValue, type Opened } from './value-table-open.tsx';
import classes from './values-tab.module.css';

interface Props {
  readonly rows: readonly ValueRow[];
  readonly kpi: Kpi;
  readonly series: Series;
  readonly canRecord: boolean;
}

export function ValueRows({ rows, kpi, series, canRecord }: Props) {
  const [open, setOpen] = useState<{ readonly period: string; readonly what: Opened }>();
  return (
    <tbody>
      {rows.map((row) => {
        const { key } = row.period;
        const opened = open?.period === key ? open.what : undefined;
        const toggle = (what: Opened) =>
          setOpen(opened === what ? undefined : { period: key, what });
        return [
          <Row
            key={key}
            row={row}
            kpi={kpi}
            series={series}
            canRecord={canRecord}
            opened={opened}
            onOpen={toggle}
          />,
          opened && (
            <OpenValue
              key={`${key} open`}
              row={row}
              kpi={kpi}
              series={series}
              what={opened}
              onClose={() => setOpen(undefined)}
            />
          ),
        ];
      })}
    </tbody>
  );
}

interface RowProps extends Omit<Props, 'rows'> {
  readonly row: ValueRow;
  readonly opened: Opened | undefined;
  readonly onOpen: (what: Opened) => void;
}

function Row(props: RowProps) {
  const { period, value } = props.row;
  const { kpi, series, canRecord, opened, onOpen } = props;
  const t = useText();
  const formats = useFormats();
  return (
    <tr data-active={opened !== undefined || undefined}>
      <th scope="row">{formats.period(period)}</th>
      <td className={table.right}>
        <FigureCell value={value} kpi={kpi} canRecord={canRecord} onEdit={() => onOpen('edit')} />
      </td>
      {series === 'forecast' && (
        <td className={table.right}>
          <RangeCell value={value} kpi={kpi} />
        </td>
      )}
      {value ? (
        <>
          <td>{t(`kpis.state.${value.state}`)}</td>
          <td>{value.recordedByName}</td>
          <td title={formats.instant(value.recordedAt)}>{formats.dayOf(value.recordedAt)}</td>
          <td>{value.source}</td>
          <td className={classes.note}>
            {[value.reason, value.note].filter((text) => text !== '').join(' · ')}
          </td>
        </>
      ) : (
        <td colSpan={5} className="mute">
          –
        </td>
      )}
      <td className="no-print">
        <RowActions {...props} />
      </td>
    </tr>
  );
}

function RangeCell({ value, kpi }: Pick<FigureProps, 'value' | 'kpi'>) {
  const formats = useFormats();
  if (!value || value.low === null || value.high === null) return '–';
  const [low, high] = [value.low, value.high].map((one) => formats.figure(one, kpi.definition));
  return `${low} – ${high}`;
}

function RowActions({ row: { value }, canRecord, opened, onOpen }: RowProps) {
  const t = useText();
  const stands = value !== undefined && value.state !== 'withdrawn';
  const actions: readonly (readonly [Opened, string])[] = [
    ...(canRecord ? [['edit', t(stands ? 'kpis.correct' : 'kpis.add')] as const] : []),
    ...(canRecord && stands ? [['withdraw', t('kpis.takeBack')] as const] : []),
    ...(value ? [['history', t('kpis.history')] as const] : []),
  ];
  return (
    <span className={classes.actions}>
      {actions.map(([what, label]) => (
        <button
          key={what}
          type="button"
          aria-expanded={opened === what}
          onClick={() => onOpen(what)}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

interface FigureProps {
  readonly value: Measurement | undefined;
  readonly kpi: Kpi;
  readonly canRecord: boolean;
  readonly onEdit: () => void;
}

/** A click on the figure edits it. */
function FigureCell({ value, kpi, canRecord, onEdit }: FigureProps) {
  const t = useText();
  const formats = useFormats();
  const figure = value?.value ?? null;
  const text = formats.figure(figure, kpi.definition);
  const parts =
    value && value.numerator !== null && value.denominator !== null
      ? `${formats.number(value.numerator)} / ${formats.number(value.denominator)}`
      : '';
  return (
    <>
      {parts && <span className={classes.parts}>{parts}</span>}
      {canRecord ? (
        <button
          type="button"
          className={`${classes.figure} ${figure === null ? classes.missing : ''}`}
          title={t('kpis.edit')}
          onClick={onEdit}
        >
          {text}
        </button>
      ) : (
        <span className={figure === null ? classes.missing : undefined}>{text}</span>
      )}
    </>
  );
}
