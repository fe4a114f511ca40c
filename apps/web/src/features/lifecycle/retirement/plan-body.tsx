import type { ReactNode } from 'react';
import { RETIREMENT_STATES } from '#domain/retirement';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { ProductLink } from '../product-link.tsx';
import { Migration } from './migration.tsx';
import { Notices } from './notices.tsx';
import { PlanDays } from './plan-days.tsx';
import classes from './retirement.module.css';
import type { Retirement } from './retirement.ts';

interface Props {
  readonly plan: Retirement;
}

/** How a product ends: how far the plan is, its days, what follows, and who was told. */
export function PlanBody({ plan }: Props) {
  return (
    <>
      <Course plan={plan} />
      <p className={classes.why}>{plan.reason}</p>
      <Facts plan={plan} />
      <PlanDays plan={plan} />
      <Notices plan={plan} />
    </>
  );
}

const COURSE = RETIREMENT_STATES.filter((state) => state !== 'withdrawn');

/** From the proposal to the end, and what the next step waits for. */
function Course({ plan }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { state, proposedBy, endOfLifeOn, can } = plan;
  const here = COURSE.indexOf(state as (typeof COURSE)[number]);
  return (
    <>
      <ol className={classes.course} aria-label={t('retirement.course')}>
        {COURSE.map((step, place) => (
          <li
            key={step}
            aria-current={step === state ? 'step' : undefined}
            data-done={place < here || undefined}
          >
            {t(`retirement.state.${step}`)}
          </li>
        ))}
      </ol>
      {state === 'proposed' && !can.approve && (
        <p className={classes.hint}>{t('retirement.waits', { name: proposedBy.name })}</p>
      )}
      {state === 'under_way' && today < endOfLifeOn && (
        <p className={classes.hint}>{t('retirement.endsOn', { day: formats.day(endOfLifeOn) })}</p>
      )}
    </>
  );
}

function Facts({ plan }: Props) {
  const t = useText();
  const formats = useFormats();
  const { replacement, approvedBy, approvedOn, doneOn, proposedBy, proposedOn } = plan;
  return (
    <dl className={classes.facts}>
      <Fact name={t('retirement.replacement')}>
        {replacement ? (
          <ProductLink productKey={replacement.key}>{replacement.name}</ProductLink>
        ) : (
          <span className="mute">{t('retirement.noReplacement')}</span>
        )}
      </Fact>
      <Fact name={t('retirement.notice')}>
        <NoticeGiven plan={plan} />
      </Fact>
      {plan.migrationKpiId && (
        <Fact name={t('retirement.migration')}>
          <Migration plan={plan} />
        </Fact>
      )}
      <Fact name={t(approvedBy ? 'retirement.approvedBy' : 'retirement.proposedBy')}>
        {(approvedBy ?? proposedBy).name}
        <p className={classes.more}>
          {formats.day(approvedOn ?? proposedOn)}
          {doneOn && ` · ${t('retirement.doneOn', { day: formats.day(doneOn) })}`}
        </p>
      </Fact>
    </dl>
  );
}

/** Promised against given; a promise that cannot be kept any more is said in red and in words. */
function NoticeGiven({ plan: { notice, noticeDays, noticeGiven } }: Props) {
  const t = useText();
  const isBroken = notice === 'short' || notice === 'too_late';
  return (
    <>
      {noticeGiven === null
        ? t('retirement.promisedDays', { days: noticeDays })
        : t('retirement.givenDays', { days: noticeDays, given: noticeGiven })}
      <p className={`${classes.more} ${isBroken ? classes.late : ''}`}>
        {t(`retirement.notice.${notice}`)}
      </p>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
