import { Button } from '@mantine/core';
import { useState } from 'react';
import { BUDGET_LIMITS } from '#domain/budget/version';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import bar from '../grid/paste-bar.module.css';
import { useAllocationWrites } from './use-allocations.ts';
import type { movesOf } from './allocated.ts';

interface Props {
  readonly moves: ReturnType<typeof movesOf>['moves'];
  readonly isFaulty: boolean;
  readonly onDone: () => void;
}

/** How many times change, and why; together or not at all. */
export function RebalanceBar({ moves, isFaulty, onDone }: Props) {
  const t = useText();
  const { rebalance } = useAllocationWrites();
  const form = useFields({ reason: '' });
  const [isTried, setTried] = useState(false);
  const reason = form.values.reason.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (moves.length === 0 || isFaulty || reason === '') return;
    if (await form.send(() => rebalance({ reason, moves: [...moves] }))) onDone();
  };
  return (
    <form
      className={`${bar.bar} no-print`}
      aria-label={t('resources.rebalance')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div role="status">
        <strong>{t('resources.moves', { count: moves.length })}</strong>
        {isFaulty && <p className={bar.refused}>{t('resources.noTime')}</p>}
        {isTried && reason === '' && <p className={bar.refused}>{t('budget.fault.reason')}</p>}
        <FormProblem problem={form.problem} fields={[]} />
      </div>
      <div className={bar.actions}>
        <input
          className={bar.reason}
          aria-label={t('budget.reason')}
          placeholder={t('resources.whyMoved')}
          maxLength={BUDGET_LIMITS.reason}
          value={form.values.reason}
          onChange={(event) => form.change({ reason: event.currentTarget.value })}
        />
        <Button type="submit" size="compact-md" disabled={moves.length === 0} loading={form.isBusy}>
          {t('resources.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          {t('budget.paste.discard')}
        </Button>
      </div>
    </form>
  );
}
