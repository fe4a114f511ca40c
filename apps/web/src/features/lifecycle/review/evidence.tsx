import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { GATE_LIMITS } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { Review } from '../lifecycle.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import classes from './review.module.css';

interface Props {
  readonly review: Review;
}

/** What the gate wants to see, and what was laid before it. */
export function Evidence({ review }: Props) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const { requiredEvidence, evidence, can } = review;
  const missing = requiredEvidence.filter(
    ({ key }) => !evidence.some(({ requirement }) => requirement === key),
  );
  return (
    <section aria-label={t('lifecycle.evidence')}>
      <h3>{t('lifecycle.evidence')}</h3>
      {evidence.length + missing.length === 0 && (
        <p className="mute">{t('lifecycle.noEvidence')}</p>
      )}
      <ul className={classes.list}>
        {evidence.map((part) => (
          <Part key={part.id} review={review} part={part} />
        ))}
        {missing.map(({ key, text }) => (
          <li key={key}>
            <span className={classes.missing}>{t('lifecycle.missing', { name: text })}</span>
          </li>
        ))}
      </ul>
      {can.addEvidence &&
        (isAsked ? (
          <EvidenceForm
            review={review}
            first={missing[0]?.key ?? ''}
            onDone={() => setAsked(false)}
          />
        ) : (
          <div className="no-print">
            <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
              {t('lifecycle.addEvidence')}
            </Button>
          </div>
        ))}
    </section>
  );
}

interface PartProps extends Props {
  readonly part: Review['evidence'][number];
}

function Part({ review, part }: PartProps) {
  const t = useText();
  const { removeEvidence } = useReviewWrites();
  const { requirement, title, url, note, addedBy } = part;
  const wanted = review.requiredEvidence.find(({ key }) => key === requirement);
  return (
    <li>
      <a href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
      <small>{[wanted?.text, note, addedBy.name].filter(Boolean).join(' · ')}</small>
      {review.can.addEvidence && (
        <button
          type="button"
          className={`${quiet.button} no-print`}
          onClick={() => void removeEvidence(review, part)}
        >
          {t('lifecycle.remove')}
          <span className="visually-hidden"> {title}</span>
        </button>
      )}
    </li>
  );
}

interface FormProps extends Props {
  /** Key of the requirement that is met first; empty: none. */
  readonly first: string;
  readonly onDone: () => void;
}

function EvidenceForm({ review, first, onDone }: FormProps) {
  const t = useText();
  const { addEvidence } = useReviewWrites();
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields({
    requirement: first,
    title: review.requiredEvidence.find(({ key }) => key === first)?.text ?? '',
    url: '',
  });
  const { requirement, title, url } = values;
  const submit = (): boolean => {
    setTried(true);
    if (title.trim() === '' || url.trim() === '') return false;
    const body = { requirement: requirement || null, title: title.trim(), url: url.trim() };
    void send(() => addEvidence(review, body)).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  const fault = (pointer: string, text: string): string | undefined =>
    refusal(pointer) ?? (isTried && text.trim() === '' ? t('lifecycle.fault.needed') : undefined);
  return (
    <SubmitForm className={classes.inline} onSubmit={submit}>
      {review.requiredEvidence.length > 0 && (
        <NativeSelect
          label={t('lifecycle.evidenceFor')}
          value={requirement}
          data={[
            ...review.requiredEvidence.map(({ key, text }) => ({ value: key, label: text })),
            { value: '', label: t('lifecycle.evidenceElse') },
          ]}
          onChange={(event) => change({ requirement: event.currentTarget.value })}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('lifecycle.evidenceTitle')}
          value={title}
          error={fault('/title', title)}
          onChange={(event) => change({ title: event.currentTarget.value })}
          required
        />
        <TextInput
          label={t('lifecycle.evidenceUrl')}
          type="url"
          value={url}
          maxLength={GATE_LIMITS.url}
          placeholder="https://"
          error={fault('/url', url)}
          onChange={(event) => change({ url: event.currentTarget.value })}
          required
        />
      </div>
      <FormProblem problem={problem} fields={['/title', '/url', '/requirement']} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('lifecycle.add')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
