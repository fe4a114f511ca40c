import { useText } from '../../app/i18n/use-text.ts';
import { StatusBadge } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import { PaceBar } from './pace-bar.tsx';

/** What a goal with its objective looks like, before there are any. */
export function ExampleObjective() {
  const t = useText();
  return (
    <table className={table.table}>
      <tbody>
        <tr>
          <th scope="row" colSpan={3}>
            <strong>{t('strategy.exampleGoal')}</strong>
          </th>
        </tr>
        <tr>
          <th scope="row">{t('strategy.exampleObjective')}</th>
          <td>
            <PaceBar progress={0.55} expected={0.5} />
          </td>
          <td>
            <StatusBadge status="on_track" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
