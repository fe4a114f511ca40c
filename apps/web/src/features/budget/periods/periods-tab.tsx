import { useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import table from '../../../ui/table.module.css';
import type { Budget, BudgetPeriod } from '../budget-data.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useBudgetWrites } from '../use-budget-writes.ts';
import classes from '../budget.module.css';

/** Which periods take postings, and who closed or opened them. */
export default function PeriodsTab({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const [reopened, setReopened] = useState<BudgetPeriod>();
  const formats = useFormats();
  const { reopen } = useBudgetWrites();
  return (
    <>
      <p className={classes.lead}>{t('budget.periods.lead')}</p>
      <Card title={t('budget.tab.periods')} isFlush>
        <table className={table.table} aria-label={t('budget.tab.periods')}>
          <thead>
            <tr>
              <th scope="col">{t('budget.period')}</th>
              <th scope="col">{t('budget.dates')}</th>
              <th scope="col">{t('budget.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('budget.steps')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {budget.periods.map((period) => (
              <PeriodRow key={period.key} budget={budget} period={period} onReopen={setReopened} />
            ))}
          </tbody>
        </table>
      </Card>
      <Closes budget={budget} />
      {reopened && (
        <ReasonForm
          title={t('budget.periods.reopenOf', { period: formats.period(reopened) })}
          label={t('budget.reason')}
          action={t('budget.periods.reopen')}
          send={(reason) =>
            reopen(budget, { key: reopened.key, name: formats.period(reopened) }, reason)
          }
          onClose={() => setReopened(undefined)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly budget: Budget;
  readonly period: BudgetPeriod;
  readonly onReopen: (period: BudgetPeriod) => void;
}

function PeriodRow({ budget, period, onReopen }: RowProps) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const mayClose = budget.can.close && !isTravelling;
  const { close } = useBudgetWrites();
  const name = formats.period(period);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {formats.day(period.startsOn)} – {formats.day(period.endsOn)}
      </td>
      <td>
        {period.isClosed ? t('budget.closed') : <span className="mute">{t('budget.open')}</span>}
      </td>
      <td>
        {mayClose && (
          <button
            type="button"
            className={`${quiet.button} no-print`}
            onClick={() =>
              period.isClosed ? onReopen(period) : void close(budget, period.key, name)
            }
          >
            {t(period.isClosed ? 'budget.periods.reopen' : 'budget.periods.close')}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** Every closing and opening, the newest first. */
function Closes({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const formats = useFormats();
  const closes = $api.useQuery('get', '/api/v1/budgets/{budget}/closes', {
    params: { path: { budget: budget.key } },
  });
  return (
    <Loaded query={closes}>
      {(entries) =>
        entries.length > 0 && (
          <Card title={t('budget.periods.history')} isFlush>
            <table className={table.table} aria-label={t('budget.periods.history')}>
              <thead>
                <tr>
                  <th scope="col">{t('budget.period')}</th>
                  <th scope="col">{t('budget.state')}</th>
                  <th scope="col">{t('budget.who')}</th>
                  <th scope="col">{t('budget.when')}</th>
                  <th scope="col">{t('budget.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ id, period, kind, recordedBy, recordedAt, reason }) => (
                  <tr key={id}>
                    <th scope="row">
                      {formats.period(
                        budget.periods.find(({ key }) => key === period) ?? {
                          key: period,
                          label: period,
                        },
                      )}
                    </th>
                    <td>{t(`budget.close.${kind}`)}</td>
                    <td>{recordedBy.name}</td>
                    <td>{formats.instant(recordedAt)}</td>
                    <td className={table.wrap}>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        )
      }
    </Loaded>
  );
}
