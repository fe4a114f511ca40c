import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { NudgeButton } from '../nudges/nudge-button.tsx';
import { byDebtor, byUrgency, type Duty } from './sweep.ts';

const TO_ME = { params: { query: { scope: 'to-me', state: 'open', limit: 200 } } } as const;

/** What others owe the reader, by person; those who are late first. */
export function OwedToMe() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/obligations', TO_ME);
  return (
    <Loaded query={query}>
      {({ data }) => {
        const { soon, later } = byUrgency(data, new Date());
        const people = byDebtor(soon);
        if (people.length === 0) return <EmptyState text={t('inbox.nobodyOwes')} />;
        return (
          <>
            {people.map(({ personId, name, duties }) => (
              <Debts key={personId} name={name} duties={duties} />
            ))}
            {later.length > 0 && (
              <p className="mute">{t('inbox.laterToMe', { count: later.length })}</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Debts({ name, duties }: { readonly name: string; readonly duties: readonly Duty[] }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Card title={t('inbox.owes', { name, count: duties.length })} isFlush>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('inbox.what')}</th>
            <th scope="col">{t('inbox.period')}</th>
            <th scope="col">{t('inbox.due')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('inbox.nudge')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.id}>
              <th scope="row" className={table.wrap}>
                {t(`inbox.kind.${duty.kind}`)}
                {duty.kind !== 'report' && <> · {duty.subject.name}</>}
              </th>
              <td>{duty.period ? formats.period(duty.period) : '–'}</td>
              <td>
                {formats.dayOf(duty.dueAt)}{' '}
                {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
              </td>
              <td className={table.right}>
                <NudgeButton
                  wish={{ obligationId: duty.id }}
                  name={name}
                  nudgedAt={duty.nudgedAt}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
