import { Link } from '@tanstack/react-router';
import { IconGavel } from '@tabler/icons-react';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { AskLine } from '../inbox/promises.tsx';
import { Question } from '../inbox/questions.tsx';
import { useInbox } from '../inbox/use-inbox.ts';
import { AnswerToMe } from './answer-to-me.tsx';
import classes from './briefing.module.css';
import { DecisionToMake } from './decision-to-make.tsx';
import { MismatchToReview } from './mismatch-to-review.tsx';
import { ReportToRead } from './report-to-read.tsx';
import type { Area } from './strip.ts';
import { waitingCount, waitingOf, type Waiting } from './waiting.ts';

const DECISIONS = { params: { query: { waitsForMe: true, limit: 20 } } } as const;
const ANSWERED = { params: { query: { scope: 'answered', limit: 20 } } } as const;

/** What waits for the reader and for nobody else, each settled where it stands. */
export function NeedsMe({ areas }: { readonly areas: readonly Area[] | undefined }) {
  const today = useToday();
  const decisions = $api.useQuery('get', '/api/v1/decisions', DECISIONS);
  const inbox = useInbox();
  const answered = $api.useQuery('get', '/api/v1/mentions', ANSWERED);
  const data =
    inbox.data &&
    answered.data &&
    decisions.data &&
    areas &&
    waitingOf(
      {
        decisions: decisions.data.data,
        sweep: inbox.data.sweep,
        answers: answered.data.data,
        areas,
      },
      today,
    );
  const query = {
    data,
    error: inbox.error ?? answered.error ?? decisions.error,
    refetch: () => Promise.all([inbox.refetch(), answered.refetch(), decisions.refetch()]),
  };
  return (
    <Loaded query={query} rows={3}>
      {(waiting) => <Waits waiting={waiting} />}
    </Loaded>
  );
}

function Waits({ waiting }: { readonly waiting: Waiting }) {
  const t = useText();
  const { asks, decisions, reports, questions, answers, mismatches, others } = waiting;
  const count = waitingCount(waiting);
  return (
    <Card title={t('briefing.needsMe', { count })} isFlush>
      {count === 0 && <p className={classes.quiet}>{t('briefing.nothingNeedsMe')}</p>}
      <ul className={classes.list}>
        {asks.map((duty, index) => (
          <AskLine
            key={duty.id}
            duty={duty}
            icon={<IconGavel size={18} stroke={1.75} aria-hidden className={classes.icon} />}
            isOpen
            hasKeys={index === 0}
          />
        ))}
        {decisions.map((decision) => (
          <DecisionToMake key={decision.id} decision={decision} />
        ))}
        {reports.map((duty, index) => (
          <ReportToRead key={duty.id} duty={duty} hasKey={index === 0} />
        ))}
        {questions.map((mention) => (
          <Question key={mention.comment.id} mention={mention} isDone={false} />
        ))}
        {answers.map((mention) => (
          <AnswerToMe key={mention.comment.id} mention={mention} />
        ))}
        {mismatches.map(({ duty, area }) => (
          <MismatchToReview key={duty.id} duty={duty} area={area} />
        ))}
      </ul>
      {others > 0 && (
        <p className={classes.quiet}>
          <Link to="/inbox">{t('briefing.othersWait', { count: others })}</Link>
        </p>
      )}
    </Card>
  );
}
