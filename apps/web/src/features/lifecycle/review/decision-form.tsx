import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { decisionsOf, GATE_LIMITS, isGo, type GateDecision } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { Review } from '../lifecycle.ts';
import { readMoney } from '../money.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import { blockerText } from './blockers.tsx';
import { ConditionFields } from './condition-fields.tsx';
import {
  blockersOf,
  needsReason,
  readDecision,
  type DecisionDraft,
  type DecisionFault,
} from './decision.ts';
import classes from './review.module.css';

interface Props {
  readonly review: Review;
}

const FIELDS = ['/reason', '/nextReviewOn', '/released'] as const;

/** The decision with what it needs; one that is blocked says by what. */
export function DecisionForm({ review }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { currency } = useSession().organization;
  const { decide } = useReviewWrites();
  const decisions = decisionsOf(review.kind);
  const [faults, setFaults] = useState<readonly DecisionFault[]>([]);
  const { values, change, send, problem, refusal, isBusy } = useFields<DecisionDraft>({
    decision: decisions[0] ?? 'go',
    reason: '',
    nextReviewOn: null,
    released: '',
    conditions: [],
  });
  const { decision } = values;
  const blockers = blockersOf(review, decision);
  const submit = (): boolean => {
    const read = readDecision(values, (text) => readMoney(text, currency, locale));
    setFaults(read.faults);
    if (read.faults.length > 0 || blockers.length > 0) return false;
    void send(() => decide(review, read.body));
    return true;
  };
  const errorOf = (fault: DecisionFault, pointer: string): string | undefined =>
    refusal(pointer) ?? (faults.includes(fault) ? t(`lifecycle.fault.${fault}`) : undefined);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t('lifecycle.decisionWord')}
        value={decision}
        data={decisions.map((value) => ({ value, label: t(`lifecycle.decision.${value}`) }))}
        onChange={(event) => change({ decision: event.currentTarget.value as GateDecision })}
      />
      {blockers.length > 0 && (
        <p className={classes.blocked} role="status">
          {t('lifecycle.blockedBy', {
            decision: t(`lifecycle.decision.${decision}`),
            what: blockers.map((blocker) => blockerText(t, review, blocker)).join('; '),
          })}
        </p>
      )}
      {decision === 'go_with_conditions' && (
        <ConditionFields
          conditions={values.conditions}
          onChange={(conditions) => change({ conditions })}
          error={errorOf('conditions', '/conditions')}
        />
      )}
      <Textarea
        label={t('lifecycle.reason')}
        value={values.reason}
        maxLength={GATE_LIMITS.note}
        error={errorOf('reason', '/reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required={needsReason(decision)}
      />
      <div className={classes.pair}>
        <LazyDayField
          label={t('lifecycle.nextReviewOn')}
          value={values.nextReviewOn}
          onChange={(day) => change({ nextReviewOn: day })}
          error={errorOf('nextReview', '/nextReviewOn')}
          required={decision === 'hold'}
          clearable
        />
        {isGo(decision) && (
          <TextInput
            label={t('lifecycle.released', { currency })}
            value={values.released}
            inputMode="decimal"
            error={errorOf('released', '/released')}
            onChange={(event) => change({ released: event.currentTarget.value })}
          />
        )}
      </div>
      <FormProblem problem={problem} fields={FIELDS} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy} disabled={blockers.length > 0}>
          {t('lifecycle.decideOn', { decision: t(`lifecycle.decision.${decision}`) })}
        </Button>
      </div>
    </SubmitForm>
  );
}
