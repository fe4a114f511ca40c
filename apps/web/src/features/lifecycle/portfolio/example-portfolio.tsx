import { useText } from '../../../app/i18n/use-text.ts';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';

const EXAMPLE = [
  ['example1', 'stage1', 'on_track'],
  ['example2', 'stage2', 'at_risk'],
  ['example3', 'stage3', 'off_track'],
] as const;

/** What will stand here, for those who have nothing yet. */
export function ExamplePortfolio() {
  const t = useText();
  return (
    <table className={table.table}>
      <tbody>
        {EXAMPLE.map(([name, stage, status]) => (
          <tr key={name}>
            <th scope="row">{t(`lifecycle.${name}`)}</th>
            <td>{t(`lifecycle.${stage}`)}</td>
            <td>
              <StatusLabel status={status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
