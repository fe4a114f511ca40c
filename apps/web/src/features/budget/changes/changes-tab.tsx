import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import classes from '../budget.module.css';
import type { Budget } from '../budget-data.ts';
import { useMoneyText } from '../money.ts';
import { useAreas } from '../../areas/areas.ts';
import queue from '../versions/versions.module.css';
import { ChangeEntry } from './change-entry.tsx';
import { RevisionForm } from './revision-form.tsx';
import { TransferForm } from './transfer-form.tsx';
import { useChanges, type BudgetChange } from './use-change-writes.ts';

/** Changes of the approved plan: those that wait, and all that there were. */
export default function ChangesTab({ budget }: { readonly budget: Budget }) {
  return (
    <Loaded query={useChanges(budget)} rows={6}>
      {(changes) => <Changes budget={budget} changes={changes} />}
    </Loaded>
  );
}

interface Props {
  readonly budget: Budget;
  readonly changes: readonly BudgetChange[];
}

function Changes({ budget, changes }: Props) {
  const t = useText();
  const money = useMoneyText();
  const isTravelling = useIsTravelling();
  const ownAreas = useAreas().data?.filter(({ can }) => can.update) ?? [];
  const [asked, ask] = useState<'transfer' | 'revision'>();
  const mayAsk =
    !isTravelling && budget.plan !== null && (budget.can.update || ownAreas.length > 0);
  const actions = mayAsk && (
    <>
      <Button size="compact-md" onClick={() => ask('transfer')}>
        {t('budget.transfer.new')}
      </Button>{' '}
      <Button size="compact-md" variant="default" onClick={() => ask('revision')}>
        {t('budget.revision.new')}
      </Button>
    </>
  );
  const waiting = changes.filter(({ state }) => state === 'requested');
  const settled = changes.filter(({ state }) => state !== 'requested');
  return (
    <>
      <p className={classes.lead}>
        {t('budget.transfer.lead', {
          limit: money.exact(budget.approvalLimit, budget.currency),
        })}
      </p>
      {waiting.length > 0 && <List title={t('budget.queue')} changes={waiting} budget={budget} />}
      {changes.length === 0 ? (
        <EmptyState
          text={t(budget.plan ? 'budget.transfer.none' : 'budget.transfer.noPlan')}
          action={actions}
        />
      ) : (
        <List title={t('budget.transfer.all')} changes={settled} budget={budget} action={actions} />
      )}
      {asked === 'transfer' && <TransferForm budget={budget} onClose={() => ask(undefined)} />}
      {asked === 'revision' && <RevisionForm budget={budget} onClose={() => ask(undefined)} />}
    </>
  );
}

function List({
  title,
  action,
  changes,
  budget,
}: Props & { readonly title: string; readonly action?: ReactNode }) {
  const t = useText();
  return (
    <Card title={title} actions={action}>
      {changes.length === 0 && <p className="mute">{t('budget.transfer.noneSettled')}</p>}
      <ul className={queue.queue}>
        {changes.map((change) => (
          <ChangeEntry key={change.id} budget={budget} change={change} />
        ))}
      </ul>
    </Card>
  );
}
