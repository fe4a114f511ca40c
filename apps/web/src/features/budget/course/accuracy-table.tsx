import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import table from '../../../ui/table.module.css';

/** Whose forecasts came how near, the farthest off first. */
export function AccuracyTable({ view }: { readonly view: Schema<'ForecastAccuracyView'> }) {
  const t = useText();
  const formats = useFormats();
  const { groups, question } = view;
  const title = t(`budget.accuracy.by`);
  const known = groups.filter(({ accuracy }) => accuracy !== null);
  if (known.length === 0) return null;
  return (
    <Card title={title} isFlush>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t(`budget.group.${question.groupBy}`)}</th>
            <th scope="col">{t('budget.nature')}</th>
            <th scope="col" className={table.right}>
              {t('budget.accuracy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {known
            .toSorted((one, other) => (one.accuracy ?? 0) - (other.accuracy ?? 0))
            .map(({ id, name, nature, accuracy }) => (
              <tr key={`${id} ${nature}`}>
                <th scope="row">{name ?? t(`budget.without.${question.groupBy}`)}</th>
                <td>{t(`budget.nature.${nature}`)}</td>
                <td className={table.right}>{formats.share(accuracy ?? 0)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Card>
  );
}
