import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { PlaceLink } from '../../../ui/place-link.tsx';
import { StatusCell } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import { comparable, type SegmentKpi } from './measures.ts';
import classes from './product.module.css';

interface Props {
  readonly segments: readonly Schema<'ProductSegment'>[];
}

/** The same measures of the product and of its segments beside each other: where a funnel loses whom. */
export function BySegment({ segments }: Props) {
  const t = useText();
  const { columns, measures } = comparable(segments);
  if (measures.length === 0) return null;
  const title = t('lifecycle.bySegment');
  return (
    <Card title={title} isFlush>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('lifecycle.measure')}</th>
            {columns.map((name) => (
              <th key={name ?? ''} scope="col" className={table.right}>
                {name ?? t('lifecycle.wholeProduct')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ template, name, cells }) => (
            <tr key={template}>
              <th scope="row" className={table.wrap}>
                {name}
              </th>
              {cells.map((kpi, at) => (
                <td key={columns[at] ?? ''} className={table.right}>
                  {kpi ? <Cell kpi={kpi} /> : <span className="mute">–</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Cell({ kpi }: { readonly kpi: SegmentKpi }) {
  const formats = useFormats();
  if (kpi.value === null) return <span className="mute">–</span>;
  return (
    <span className={classes.measured}>
      <PlaceLink kind="kpi" place={kpi.key}>
        {formats.figure(kpi.value, kpi)}
      </PlaceLink>
      <StatusCell status={kpi.status} size={14} />
    </span>
  );
}
