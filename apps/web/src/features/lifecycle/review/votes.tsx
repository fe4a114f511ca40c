import { Button, NativeSelect, TextInput } from '@mantine/core';
import { decisionsOf, GATE_LIMITS, type GateDecision } from '#domain/gate';
import { useFormats } from '../../../app/i18n/use-formats.ts';
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
}

/** Who keeps this gate, and what they said. */
export function Votes({ review }: Props) {
  const t = useText();
  const formats = useFormats();
  const { votes, gatekeepers, gatekeeperRoles, quorum, can } = review;
  const keepers = [
    ...gatekeepers.map(({ name }) => name),
    ...gatekeeperRoles.map((role) => t(`lifecycle.role.${role}`)),
  ];
  return (
    <section aria-label={t('lifecycle.votes')}>
      <h3>{t('lifecycle.votes')}</h3>
      <p className={classes.note}>
        {t('lifecycle.keptBy', { names: keepers.join(', '), votes: votes.length, quorum })}
      </p>
      <ul className={classes.list}>
        {votes.map(({ voter, vote, comment, recordedAt }) => (
          <li key={voter.personId}>
            <span>
              <strong>{voter.name}</strong>: {t(`lifecycle.decision.${vote}`)}
            </span>
            <small>{[comment, formats.instant(recordedAt)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {can.vote && <VoteForm review={review} />}
    </section>
  );
}

function VoteForm({ review }: Props) {
  const t = useText();
  const { person } = useSession();
  const writes = useReviewWrites();
  const decisions = decisionsOf(review.kind);
  const own = review.votes.find(({ voter }) => voter.personId === person.id);
  const { values, change, send, problem, refusal, isBusy } = useFields<{
    vote: GateDecision;
    comment: string;
  }>({ vote: own?.vote ?? decisions[0] ?? 'go', comment: own?.comment ?? '' });
  const { vote, comment } = values;
  const submit = (): boolean => {
    void send(() =>
      writes.vote(review, { vote, ...(comment.trim() && { comment: comment.trim() }) }),
    );
    return true;
  };
  return (
    <SubmitForm className={`${classes.vote} no-print`} onSubmit={submit}>
      <NativeSelect
        size="xs"
        label={t('lifecycle.yourVote')}
        value={vote}
        data={decisions.map((value) => ({ value, label: t(`lifecycle.decision.${value}`) }))}
        error={refusal('/vote')}
        onChange={(event) => change({ vote: event.currentTarget.value as GateDecision })}
      />
      <TextInput
        size="xs"
        label={t('lifecycle.voteComment')}
        value={comment}
        maxLength={GATE_LIMITS.note}
        error={refusal('/comment')}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      <Button type="submit" size="xs" variant="default" loading={isBusy}>
        {t(own ? 'lifecycle.voteAgain' : 'lifecycle.castVote')}
      </Button>
      <FormProblem problem={problem} fields={['/vote', '/comment']} />
    </SubmitForm>
  );
}
