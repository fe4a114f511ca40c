import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useMoneyText } from '../money.ts';
import classes from './paste-bar.module.css';
import type { PastePlan } from './paste.ts';
import type { Paste } from './use-paste.ts';

const focusNow = (element: HTMLElement | null): void => element?.focus();

/** Refusals beyond these are counted. */
const LISTED = 8;

interface Props {
  readonly paste: Paste;
  readonly onDone: () => void;
}

/** What a paste would do, before it does it. */
export function PasteBar({ paste, onDone }: Props) {
  const t = useText();
  const { plan, isCorrection, problem, apply, discard } = paste;
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (!plan) return null;
  const leave = (): void => {
    discard();
    setReason('');
    onDone();
  };
  const isReady = plan.changes.length > 0 && (!isCorrection || reason.trim() !== '');
  const send = async (): Promise<void> => {
    if (!isReady || isBusy) return;
    setBusy(true);
    const isDone = await apply(reason.trim());
    setBusy(false);
    if (isDone) leave();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc anywhere in the bar leaves it
    <form
      className={`${classes.bar} no-print`}
      aria-label={t('budget.paste.label')}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Told plan={plan} />
      {problem && (
        <p className={classes.refused} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.actions}>
        {isCorrection && (
          <input
            ref={focusNow}
            className={classes.reason}
            aria-label={t('budget.edit.reason')}
            placeholder={t('budget.paste.reason')}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Button
          type="submit"
          size="compact-md"
          ref={isCorrection ? undefined : focusNow}
          disabled={!isReady}
          loading={isBusy}
        >
          {t('budget.paste.apply')}
        </Button>
        <Button size="compact-md" variant="default" onClick={leave}>
          {t('budget.paste.discard')}
        </Button>
      </div>
    </form>
  );
}

/** Counts, sums, and what is refused for which reason. */
function Told({ plan }: { readonly plan: PastePlan }) {
  const t = useText();
  const money = useMoneyText();
  const { changes, refused, blank, unchanged, leftOut, totals } = plan;
  return (
    <div role="status">
      <strong>{t('budget.paste.changes', { count: changes.length })}</strong>
      {[...totals].map(([currency, amount]) => (
        <strong key={currency}>
          {' '}
          · {t('budget.paste.total', { amount: money.signed(amount, currency) })}
        </strong>
      ))}
      {refused.length > 0 && (
        <strong className={classes.refused}>
          {' '}
          · {t('budget.paste.refused', { count: refused.length })}
        </strong>
      )}
      {unchanged > 0 && <> · {t('budget.paste.unchanged', { count: unchanged })}</>}
      {blank > 0 && <> · {t('budget.paste.blank', { count: blank })}</>}
      {leftOut.length > 0 && <> · {t('budget.paste.leftOut', { names: leftOut.join(', ') })}</>}
      {refused.length > 0 && (
        <ul className={classes.list}>
          {refused.slice(0, LISTED).map(({ name, period, text, why }) => (
            <li key={`${name} ${period} ${text}`}>
              {t(`budget.refused.${why}`, { name, period, text })}
            </li>
          ))}
          {refused.length > LISTED && (
            <li>{t('budget.paste.more', { count: refused.length - LISTED })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
