import type { BoxChange, BoxFigure } from '#domain/six-twelve';
import { useText } from '../app/i18n/use-text.ts';
import table from '../ui/table.module.css';
import { Wide } from '../ui/wide.tsx';
import classes from './six-twelve-box.module.css';

interface Props {
  readonly label: string;
  readonly box: readonly BoxFigure[];
  readonly figure: (value: number | null) => string;
  /** With its sign and unit. */
  readonly difference: (value: number) => string;
}

/** The figures of the last week, and of the month, quarter and year so far, with what they are compared with. */
export function SixTwelveBox({ label, box, figure, difference }: Props) {
  const t = useText();
  return (
    <Wide label={label} className={classes.box}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('charts.span')}</th>
            <th scope="col" className={table.right}>
              {t('charts.figure')}
            </th>
            <th scope="col" className={table.right}>
              {t('charts.toBefore')}
            </th>
            <th scope="col" className={table.right}>
              {t('charts.toLastYear')}
            </th>
          </tr>
        </thead>
        <tbody>
          {box.map(({ span, value, changes }) => (
            <tr key={span}>
              <th scope="row">{t(`charts.span.${span}`)}</th>
              <td className={table.right}>{figure(value)}</td>
              <Change
                change={changes.find(({ than }) => than !== 'year')}
                difference={difference}
              />
              <Change
                change={changes.find(({ than }) => than === 'year')}
                difference={difference}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Change({
  change,
  difference,
}: {
  readonly change: BoxChange | undefined;
  readonly difference: Props['difference'];
}) {
  const t = useText();
  if (!change || change.absolute === null) return <td className={table.right}>–</td>;
  const { absolute, verdict } = change;
  return (
    <td className={table.right} data-verdict={verdict ?? undefined}>
      {difference(absolute)}
      {verdict && verdict !== 'same' && (
        <span className="visually-hidden"> {t(`verdict.${verdict}`)}</span>
      )}
    </td>
  );
}
