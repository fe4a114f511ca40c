import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { GATE_LIMITS } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { Review } from '../lifecycle.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import classes from './review.module.css';

interface Props {
  readonly review: Review;
  /** Key of a criterion, or the name of a check. */
  readonly criterion: string;
  readonly onDone: () => void;
}

/** Nobody waives in silence: the name and the reason stay with the review. */
export function WaiveForm({ review, criterion, onDone }: Props) {
  const t = useText();
  const { person } = useSession();
  const { waive } = useReviewWrites();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields({ reason: '' });
  const reason = values.reason.trim();
  const submit = (): boolean => {
    setTried(true);
    if (reason === '') return false;
    void send(() => waive(review, criterion, reason)).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  return (
    <SubmitForm className={classes.inline} onSubmit={submit}>
      <TextInput
        ref={field}
        label={t('lifecycle.waiveAs', { name: person.name })}
        placeholder={t('lifecycle.reason')}
        value={values.reason}
        maxLength={GATE_LIMITS.note}
        error={
          refusal('/reason') ?? (isTried && reason === '' ? t('lifecycle.fault.reason') : undefined)
        }
        onChange={(event) => change({ reason: event.currentTarget.value })}
        required
      />
      <FormProblem problem={problem} fields={['/reason']} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('lifecycle.waive')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
