import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import table from '../../../ui/table.module.css';
import type { WholeItem } from '../use-item-writes.ts';
import { shortSlip } from '../window-text.ts';
import classes from './item.module.css';

/** The dated marks of an item: what is due, what was met, and how far each has slipped. */
export function Milestones({ item }: { readonly item: WholeItem }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { milestones } = item;
  if (milestones.length === 0) return <p className="mute">{t('roadmap.noMilestones')}</p>;
  return (
    <table className={`${table.table} ${classes.milestones}`}>
      <thead>
        <tr>
          <th scope="col">{t('roadmap.milestoneWord')}</th>
          <th scope="col">{t('roadmap.due')}</th>
          <th scope="col">{t('roadmap.met')}</th>
          <th scope="col" className={table.right}>
            {t('roadmap.column.slip')}
          </th>
        </tr>
      </thead>
      <tbody>
        {milestones.map(({ id, name, dueOn, metOn, slipDays }) => (
          <tr key={id}>
            <th scope="row" className={table.wrap}>
              {name}
            </th>
            <td className={metOn === null && dueOn < today ? classes.late : undefined}>
              {formats.day(dueOn)}
            </td>
            <td>{metOn ? formats.day(metOn) : <span className="mute">–</span>}</td>
            <td className={`${table.right} ${(slipDays ?? 0) > 0 ? classes.late : ''}`}>
              {slipDays === null ? '–' : shortSlip({ t, formats }, slipDays)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
