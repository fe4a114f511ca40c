import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';

const EXAMPLES = [
  {
    name: 'activation',
    value: 48.7,
    target: 45,
    status: 'on_track',
    run: [41, 43, 42, 45, 46, 48.7],
  },
  {
    name: 'churn',
    value: 2.9,
    target: 2.5,
    status: 'at_risk',
    run: [2.2, 2.4, 2.3, 2.6, 2.8, 2.9],
  },
] as const;

const KIND = { unit: 'percent', decimals: 1 } as const;

/** What will stand on the page, in grey. */
export function ExampleSheet() {
  const t = useText();
  const formats = useFormats();
  return (
    <table className={table.table}>
      <tbody>
        {EXAMPLES.map(({ name, value, target, status, run }) => (
          <tr key={name}>
            <th scope="row">{t(`scorecard.example.${name}`)}</th>
            <td className={table.right}>{formats.figure(value, KIND)}</td>
            <td className={table.right}>{formats.figure(target, KIND)}</td>
            <td>
              <Sparkline values={run} target={target} status={status} label="" />
            </td>
            <td>
              <StatusLabel status={status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
