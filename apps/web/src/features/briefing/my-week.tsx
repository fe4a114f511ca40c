import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { byUrgency, minutesFor, sweepOf, type Duty } from '../inbox/sweep.ts';
import { useInbox, type InboxData } from '../inbox/use-inbox.ts';
import classes from './briefing.module.css';
import { LinkButton } from './link-button.tsx';
import { firstSentence } from './causes.ts';

/** The inbox in short: what waits this week, with the way to it. */
export function MyWeek() {
  return (
    <Loaded query={useInbox()} rows={3}>
      {(data) => <Week data={data} />}
    </Loaded>
  );
}

const AT_ONCE = 6;

function Week({ data: { sweep } }: { readonly data: InboxData }) {
  const t = useText();
  const [now] = useState(() => new Date());
  const { values, checkIns, acknowledgements, reports, promises, questions } = sweep;
  const { soon, later } = byUrgency(
    [...values, ...checkIns, ...reports, ...promises, ...acknowledgements],
    now,
  );
  const mine = sweepOf(soon, questions);
  const count = soon.length + questions.length;
  const shown = soon.slice(0, Math.max(0, AT_ONCE - Math.min(questions.length, 3)));
  const asked = questions.slice(0, AT_ONCE - shown.length);
  const rest = count - shown.length - asked.length;
  return (
    <Card
      title={t('briefing.myWeek', { count, minutes: minutesFor(mine) })}
      actions={count > 0 && <Answer />}
      isFlush
    >
      {count === 0 && (
        <p className={classes.quiet}>{t('briefing.nothingThisWeek', { later: later.length })}</p>
      )}
      <ul className={classes.list}>
        {asked.map(({ comment }) => (
          <li key={comment.id} className={classes.row}>
            <span>
              <strong>{comment.author.name}</strong> {firstSentence(comment.body)}
            </span>
          </li>
        ))}
        {shown.map((duty) => (
          <Line key={duty.id} duty={duty} />
        ))}
      </ul>
      {rest > 0 && (
        <p className={classes.quiet}>
          <Link to="/inbox">{t('briefing.othersWait', { count: rest })}</Link>
        </p>
      )}
    </Card>
  );
}

function Answer() {
  const t = useText();
  return (
    <LinkButton to="/inbox">
      {t('briefing.answerAll')}
      <kbd className={classes.keyOnFill}>g i</kbd>
    </LinkButton>
  );
}

function Line({ duty }: { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  const { kind, subject, period, dueAt, freshness } = duty;
  return (
    <li className={classes.row}>
      <span>
        {t(`inbox.kind.${kind}`)}
        {kind !== 'report' && <> · {subject.name}</>}
        {period && <span className="mute"> · {formats.period(period)}</span>}
      </span>
      <span className="mute">
        {freshness === 'current' ? (
          t('inbox.dueOn', { day: formats.shortDayOf(dueAt) })
        ) : (
          <Freshness freshness={freshness} />
        )}
      </span>
    </li>
  );
}
