import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import classes from './check-in-form.module.css';
import type { Prefill } from './draft.ts';

interface Props {
  readonly results: NonNullable<Prefill['objective']>['keyResults'];
}

/** What the key results showed at the last check-in → what they show now, and where they are to be. */
export function KeyResultNews({ results }: Props) {
  const t = useText();
  const formats = useFormats();
  if (results.length === 0) return <p className={classes.says}>{t('checkins.noKeyResults')}</p>;
  return (
    <div className={classes.changed}>
      <table className={table.table}>
        <caption className={classes.caption}>{t('checkins.keyResults')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('checkins.keyResult')}</th>
            <th scope="col">{t('checkins.before')}</th>
            <th scope="col">{t('checkins.now')}</th>
            <th scope="col">{t('checkins.target')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.id}>
              <th scope="row" className={table.wrap}>
                {result.name}
              </th>
              <td className={`${table.right} mute`}>
                {formats.figure(result.previousValue, result)} →
              </td>
              <td className={table.right}>{formats.figure(result.value, result)}</td>
              <td className={`${table.right} mute`}>
                {t('checkins.ofTarget', { target: formats.figure(result.target, result) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
