import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EditionContent } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { isProblem } from '../../../app/problem.ts';
import { useToday } from '../../../app/today.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import { useReviewers } from '../use-report-writes.ts';
import classes from './draft.module.css';

interface Props {
  readonly content: EditionContent;
  readonly onClose: () => void;
  /** Undefined as its answer means that it was refused. */
  readonly seal: (
    reason: string | undefined,
    onProblem: (error: unknown) => void,
  ) => Promise<unknown>;
}

/** Says what will be sealed and who is told; Enter does it. */
export function SubmitDialog({ content, onClose, seal }: Props) {
  const t = useText();
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const { number, period } = content;
  const needsReason = number > 1;
  const submit = async (): Promise<void> => {
    if (needsReason && reason.trim() === '') return setError(t('reports.reasonNeeded'));
    setSending(true);
    const done = await seal(needsReason ? reason.trim() : undefined, (problem) =>
      setError((isProblem(problem) && problem.refusalOf('/reason')) || problemText(t, problem)),
    );
    setSending(false);
    return done === undefined ? undefined : onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      centered
      title={t('reports.sealTitle', {
        number,
        period: formats.period({ key: period.key, label: period.name }),
      })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <WhatIsSealed content={content} />
        {needsReason && (
          <Textarea
            label={t('reports.whyAnotherEdition')}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setError(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              void submit();
            }}
            error={error}
            labelProps={{ mb: 6 }}
            autosize
            minRows={2}
            maxLength={2_000}
            required
            data-autofocus
          />
        )}
        {!needsReason && error && (
          <p className={classes.problem} role="alert">
            {error}
          </p>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('reports.cancel')}
          </Button>
          <Button type="submit" loading={isSending} data-autofocus={needsReason ? undefined : true}>
            {t('reports.sealAction')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function WhatIsSealed({ content }: Pick<Props, 'content'>) {
  const t = useText();
  const reviewers = useReviewers();
  const today = useToday();
  const formats = useFormats();
  const { scorecard, trust, highlights, lowlights, previousHash, narrative, period } = content;
  return (
    <ul className={classes.sealed}>
      <li>
        {t('reports.sealsFigures', {
          areas: scorecard.length,
          figures: trust.figures,
          notes: highlights.length + lowlights.length,
        })}
      </li>
      {today <= period.endsOn && (
        <li className={classes.lacking}>
          {t('reports.sealsEarly', { day: formats.day(period.endsOn) })}
        </li>
      )}
      {trust.missing > 0 && (
        <li className={classes.lacking}>{t('reports.sealsMissing', { count: trust.missing })}</li>
      )}
      {narrative.summary.trim() === '' && (
        <li className={classes.lacking}>{t('reports.sealsNoSummary')}</li>
      )}
      <li>
        {previousHash === null
          ? t('reports.sealsFirst')
          : t('reports.sealsAfter', { hash: previousHash.slice(0, 12) })}
      </li>
      <li>
        {reviewers.length > 0
          ? t('reports.tells', { names: reviewers.join(', ') })
          : t('reports.tellsNobody')}
      </li>
      <li>{t('reports.cannotUndo')}</li>
    </ul>
  );
}
