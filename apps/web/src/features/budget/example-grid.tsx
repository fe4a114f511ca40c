import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';

const ROWS = [
  ['Cloud', '40', '42', '41', '123'],
  ['Licences', '12', '12', '9', '33'],
  ['Research', '25', '20', '31', '76'],
] as const;

/** What a budget looks like, for those who have none yet. */
export function ExampleGrid() {
  const t = useText();
  return (
    <table className={table.table}>
      <tbody>
        {ROWS.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((text) => (
              <td key={text} className={table.right}>
                {text}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('budget.total')}</th>
          <td className={table.right}>77</td>
          <td className={table.right}>74</td>
          <td className={table.right}>81</td>
          <td className={table.right}>232</td>
        </tr>
      </tbody>
    </table>
  );
}
