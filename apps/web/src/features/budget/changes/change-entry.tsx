import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { Budget } from '../budget-data.ts';
import { useMoneyText } from '../money.ts';
import { ReasonForm } from '../reason-form.tsx';
import { StateMark } from '../versions/state-mark.tsx';
import queue from '../versions/versions.module.css';
import classes from './changes.module.css';
import { useChangeWrites, type BudgetChange } from './use-change-writes.ts';

interface Props {
  readonly budget: Budget;
  readonly change: BudgetChange;
}

/** What moves from where to where, why, who asked, and who decided. */
export function ChangeEntry({ budget, change }: Props) {
  const t = useText();
  const formats = useFormats();
  const money = useMoneyText();
  const { number, kind, state, size, currency, reason, requestedBy, requestedAt } = change;
  return (
    <li>
      <div className={queue.asked}>
        <div className={classes.head}>
          <strong>
            {t(`budget.change.${kind}`, { number, amount: money.exact(size, currency) })}
          </strong>
          <StateMark state={state} />
        </div>
        <p>{reason}</p>
        <ul className={classes.entries}>
          {change.entries.map(({ line, period, amount, currency: own }) => (
            <li key={`${line.id} ${period}`}>
              <span className={classes.amount}>{money.signed(amount, own)}</span> {line.name},{' '}
              {periodName(budget, period, formats)}
            </li>
          ))}
        </ul>
        <p className="mute">
          {t('budget.change.askedBy', {
            name: requestedBy.name,
            when: formats.instant(requestedAt),
          })}{' '}
          <Decision change={change} />
        </p>
      </div>
      {state === 'requested' && <Decide change={change} />}
    </li>
  );
}

const periodName = (
  { periods }: Budget,
  key: string,
  formats: ReturnType<typeof useFormats>,
): string => formats.period(periods.find((period) => period.key === key) ?? { key, label: key });

function Decision({ change }: Pick<Props, 'change'>) {
  const t = useText();
  const formats = useFormats();
  const { state, decidedBy, decidedAt, decisionReason } = change;
  if (state === 'approved' && decidedBy === null) return t('budget.change.withinLimit');
  if (decidedBy === null || decidedAt === null) return null;
  return (
    <>
      {t('budget.change.decidedBy', { name: decidedBy.name, when: formats.instant(decidedAt) })}{' '}
      {decisionReason}
    </>
  );
}

function Decide({ change }: Pick<Props, 'change'>) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { approve, decline, withdraw } = useChangeWrites();
  const [isDeclining, setDeclining] = useState(false);
  const { can, number } = change;
  if (isTravelling) return null;
  return (
    <span className={`${queue.steps} no-print`}>
      {can.approve ? (
        <Button size="compact-md" onClick={() => void approve(change)}>
          {t('budget.approve')}
        </Button>
      ) : (
        <span className="mute">{t('budget.bySomebodyElse')}</span>
      )}{' '}
      {can.decline && (
        <Button size="compact-md" variant="default" onClick={() => setDeclining(true)}>
          {t('budget.decline')}
        </Button>
      )}{' '}
      {can.withdraw && (
        <Button size="compact-md" variant="subtle" onClick={() => void withdraw(change)}>
          {t('budget.step.withdraw')}
        </Button>
      )}
      {isDeclining && (
        <ReasonForm
          title={t('budget.change.declineOf', { number })}
          label={t('budget.declineReason')}
          action={t('budget.decline')}
          send={(why) => decline(change, why)}
          onClose={() => setDeclining(false)}
        />
      )}
    </span>
  );
}
