import { useEffect, useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Acknowledgements } from './acknowledgements.tsx';
import { BudgetsDue } from './budgets-due.tsx';
import { CheckInsDue } from './check-ins-due.tsx';
import { Detail } from './detail.tsx';
import classes from './my-sweep.module.css';
import { Promises } from './promises.tsx';
import { Questions } from './questions.tsx';
import { ReportsDue } from './reports-due.tsx';
import { beginSweep, goToStop } from './stops.ts';
import { byUrgency, countOf, idsOf, minutesFor, sweepOf, type Duty, type Sweep } from './sweep.ts';
import { isSaved, useDrafts, useSettled } from './use-drafts.ts';
import { useFigures } from './use-figures.ts';
import type { InboxData } from './use-inbox.ts';
import { useRemembered } from './use-remembered.ts';
import { Values } from './values.tsx';

const dutiesOf = ({
  values,
  checkIns,
  acknowledgements,
  reports,
  promises,
  budgets,
}: Sweep): readonly Duty[] => [
  ...values,
  ...checkIns,
  ...acknowledgements,
  ...reports,
  ...promises,
  ...budgets,
];

/** One pass over all that the reader owes, each answered where it stands. */
export function MySweep({ data: { sweep, hasMore } }: { readonly data: InboxData }) {
  const t = useText();
  const duties = useRemembered(dutiesOf(sweep), ({ id }) => id);
  const questions = useRemembered(sweep.questions, ({ comment }) => comment.id);
  const [now] = useState(() => new Date());
  const { soon, later } = byUrgency(duties, now);
  const mine = sweepOf(soon, questions);
  const laterValues = later.filter(({ kind }) => kind === 'value');
  const laterOthers = sweepOf(
    later.filter(({ kind }) => kind !== 'value'),
    [],
  );
  const openIds = new Set(idsOf(sweep));
  const { drafts, change } = useDrafts();
  useSettled(drafts, change, openIds);
  const figureOf = useFigures(duties.filter(({ kind }) => kind === 'value' || kind === 'check_in'));
  const [activeId, setActiveId] = useState<string>();
  const active = duties.find(({ id }) => id === activeId);
  useEffect(beginSweep, []);
  useKeys([
    { stroke: 'j', label: 'inbox.nextRow', run: () => goToStop(1) },
    { stroke: 'k', label: 'inbox.previousRow', run: () => goToStop(-1) },
  ]);
  const isWaiting = (id: string): boolean => openIds.has(id) && !isSaved(drafts.get(id));
  const left = sweepOf(
    soon.filter(({ id }) => isWaiting(id)),
    questions.filter(({ comment }) => isWaiting(comment.id)),
  );
  const shared = { openIds, figureOf, activeId };
  const sheet = { ...shared, drafts, change };
  return (
    <div className={classes.sweep}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- follows the focus of the rows inside */}
      <div className={classes.lists} onFocus={({ target }) => setActiveId(rowIdOf(target))}>
        <Progress total={countOf(mine)} left={left} hasLater={later.length > 0} />
        <Values {...sheet} title={t('inbox.values')} rows={mine.values} />
        <CheckInsDue {...shared} rows={mine.checkIns} />
        <Questions rows={mine.questions} openIds={openIds} />
        <Promises rows={mine.promises} openIds={openIds} />
        <Acknowledgements {...shared} rows={mine.acknowledgements} />
        <BudgetsDue rows={mine.budgets} openIds={openIds} />
        <ReportsDue {...shared} rows={mine.reports} />
        {later.length > 0 && (
          <section className={classes.later} aria-label={t('inbox.later')}>
            <h2>{t('inbox.later')}</h2>
            <Values
              {...sheet}
              title={t('inbox.laterOf', { what: t('inbox.values') })}
              rows={laterValues}
            />
            <CheckInsDue {...shared} isLater rows={laterOthers.checkIns} />
            <Acknowledgements {...shared} isLater rows={laterOthers.acknowledgements} />
            <Promises rows={laterOthers.promises} openIds={openIds} isLater />
            <BudgetsDue rows={laterOthers.budgets} openIds={openIds} isLater />
            <ReportsDue {...shared} isLater rows={laterOthers.reports} />
          </section>
        )}
        {hasMore && <p className="mute">{t('inbox.more')}</p>}
      </div>
      <Detail duty={active} figure={active && figureOf(active)} />
    </div>
  );
}

const rowIdOf = (target: Element): string | undefined =>
  target.closest<HTMLElement>('[data-row]')?.dataset.row;

interface ProgressProps {
  readonly total: number;
  readonly left: Sweep;
  readonly hasLater: boolean;
}

function Progress({ total, left, hasLater }: ProgressProps) {
  const t = useText();
  const open = countOf(left);
  if (open === 0)
    return (
      <div className={classes.caughtUp}>
        <EmptyState
          text={t(total > 0 ? 'inbox.caughtUp' : 'inbox.nothing', {
            count: total,
            later: hasLater ? 'yes' : 'no',
          })}
        />
      </div>
    );
  return (
    <div className={classes.progress}>
      <progress value={total - open} max={total} aria-label={t('inbox.progress')} />
      <span role="status">
        {t('inbox.done', { done: total - open, total, minutes: minutesFor(left) })}
      </span>
    </div>
  );
}
