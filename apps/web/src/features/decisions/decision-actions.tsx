import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { ReasonDialog } from '../reports/reason-dialog.tsx';
import { LinkDialog } from '../strategy/link-dialog.tsx';
import { AskDialog } from './ask-dialog.tsx';
import classes from './decisions.module.css';
import type { Decision } from './decisions.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { useDecisionWrites } from './use-decision-writes.ts';

type Open = 'edit' | 'reopen' | 'withdraw' | 'outcome' | 'link';

/** What can be done with a decision besides deciding it. */
export function DecisionActions({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const { reopen, withdraw } = useDecisionWrites();
  const { id, name, can } = decision;
  const close = (): void => setOpen(undefined);
  const steps = [
    ['edit', can.update],
    ['reopen', can.reopen],
    ['outcome', can.recordOutcome],
    ['withdraw', can.withdraw],
    ['link', true],
  ] as const;
  return (
    <div className={`${classes.does} no-print`}>
      {steps.map(
        ([step, isOffered]) =>
          isOffered && (
            <Button key={step} size="compact-sm" variant="default" onClick={() => setOpen(step)}>
              {t(`decisions.do.${step}`)}
            </Button>
          ),
      )}
      {open === 'edit' && <AskDialog decision={decision} onClose={close} />}
      {open === 'outcome' && <OutcomeDialog decision={decision} onClose={close} />}
      {open === 'link' && <LinkDialog thing={{ kind: 'decision', id, name }} onClose={close} />}
      <ReasonDialog
        opened={open === 'reopen'}
        onClose={close}
        title={t('decisions.do.reopen')}
        text={t('decisions.reopenText')}
        label={t('decisions.reason')}
        action={t('decisions.do.reopen')}
        send={(reason, onProblem) => reopen(decision, reason, onProblem)}
      />
      <ReasonDialog
        opened={open === 'withdraw'}
        onClose={close}
        title={t('decisions.do.withdraw')}
        text={t('decisions.withdrawText')}
        label={t('decisions.reason')}
        action={t('decisions.do.withdraw')}
        send={(reason, onProblem) => withdraw(decision, reason, onProblem)}
      />
    </div>
  );
}
