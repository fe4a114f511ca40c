import { isUndecided } from '#domain/decision';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { DecisionBody } from './decision-body.tsx';
import type { Decision } from './decisions.ts';
import classes from './decisions.module.css';

interface Props {
  readonly decision: Decision;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One line of the log, which unfolds in place. */
export function DecisionEntry({ decision, isOpen, onToggle }: Props) {
  const { key, name, question, state } = decision;
  return (
    <li className={`${classes.decision} unbroken`} data-open={isOpen}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.name}
          data-row={key}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {name}
        </button>
        <Times decision={decision} />
      </div>
      <p className={classes.question}>{question}</p>
      {isUndecided(state) ? <Asked decision={decision} /> : <Answered decision={decision} />}
      {isOpen && <DecisionBody decision={decision} />}
    </li>
  );
}

function Times({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const formats = useFormats();
  const { state, dueOn, isOverdue, latency, decidedOn, revisitOn, isRevisitDue } = decision;
  if (!isUndecided(state))
    return (
      <>
        {decidedOn && <span className={classes.meta}>{formats.day(decidedOn)}</span>}
        {latency && (
          <span className={classes.meta}>
            {t('decisions.took', { days: latency.days, workingDays: latency.workingDays })}
          </span>
        )}
        {revisitOn && (
          <span className={isRevisitDue ? classes.late : classes.meta}>
            {t('decisions.revisitOn', { day: formats.day(revisitOn) })}
          </span>
        )}
      </>
    );
  return (
    <>
      {state === 'reopened' && <span className={classes.meta}>{t('decisions.askedAgain')}</span>}
      {dueOn && (
        <span className={isOverdue ? classes.late : classes.meta}>
          {t(isOverdue ? 'decisions.overdueSince' : 'decisions.dueBy', {
            day: formats.day(dueOn),
          })}
        </span>
      )}
      {latency && (
        <span className={classes.meta}>{t('decisions.openFor', { days: latency.days })}</span>
      )}
    </>
  );
}

function Asked({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const { options, recommendation, decider, area, scope } = decision;
  return (
    <div className={classes.short}>
      {options.length > 0 && (
        <span>
          {t('decisions.optionsAre', { names: options.map(({ name }) => name).join(' · ') })}
        </span>
      )}
      {recommendation && <span>{t('decisions.recommended', { text: recommendation })}</span>}
      <span className={classes.meta}>
        {area?.name ?? t(`decisions.scope.${scope}`)}
        {decider && ` · ${t('decisions.decides', { name: decider.name })}`}
      </span>
    </div>
  );
}

function Answered({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const { state, choice, reason, decidedBy, withdrawReason, outcome } = decision;
  if (state === 'withdrawn')
    return (
      <p className={classes.question}>
        <span className={classes.answer}>{t('decisions.wasWithdrawn')}</span> {withdrawReason}
      </p>
    );
  return (
    <>
      <p className={classes.question}>
        <span className={classes.answer}>{choice}</span>
        {': '}
        {reason}
        {decidedBy && <span className={classes.meta}> ({decidedBy.name})</span>}
      </p>
      {outcome && <p className={classes.question}>{t('decisions.cameOfIt', { outcome })}</p>}
    </>
  );
}
