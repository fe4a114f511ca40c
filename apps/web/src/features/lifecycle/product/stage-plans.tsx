import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import quiet from '../../../ui/quiet-button.module.css';
import type { Product } from '../lifecycle.ts';
import { PlanForm } from './plan-form.tsx';
import classes from './product.module.css';

type Plan = Product['plans'][number];

/** When each stage is to be reached, against the first day that was planned. */
export function StagePlans({ product }: { readonly product: Product }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [edited, setEdited] = useState<string>();
  const mayPlan = product.can.plan && !isTravelling;
  const done = (): void => setEdited(undefined);
  return (
    <>
      {product.plans.length === 0 && <p className="mute">{t('lifecycle.noPlans')}</p>}
      <ul className={classes.list}>
        {product.plans.map((plan) => (
          <li key={plan.stageId}>
            <Planned plan={plan} />
            {mayPlan && plan.reachedOn === null && edited !== plan.stageKey && (
              <button
                type="button"
                className={`${quiet.button} ${classes.flush} no-print`}
                onClick={() => setEdited(plan.stageKey)}
              >
                {t('lifecycle.movePlan')}
                <span className="visually-hidden"> {plan.stageName}</span>
              </button>
            )}
            {edited === plan.stageKey && <PlanForm product={product} plan={plan} onDone={done} />}
          </li>
        ))}
      </ul>
      {mayPlan && edited !== '' && (
        <div className={`${classes.below} no-print`}>
          <Button size="compact-sm" variant="default" onClick={() => setEdited('')}>
            {t('lifecycle.planStage')}
          </Button>
        </div>
      )}
      {edited === '' && <PlanForm product={product} onDone={done} />}
    </>
  );
}

/** A slip counts from the baseline, which is kept for ever. */
function Planned({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { stageName, plannedOn, baselineOn, slipDays, moves, reason, reachedOn } = plan;
  const isLate = reachedOn === null && plannedOn !== null && plannedOn < today;
  return (
    <>
      <strong>{stageName}</strong>
      <span>
        {plannedOn ? formats.day(plannedOn) : t('lifecycle.notPlanned')}
        {isLate && <span className={classes.late}> {t('lifecycle.overdue')}</span>}
        {reachedOn && ` · ${t('lifecycle.reachedOn', { day: formats.day(reachedOn) })}`}
      </span>
      {moves > 0 && baselineOn && (
        <span className={classes.more}>
          {t('lifecycle.firstPlanned', { day: formats.day(baselineOn), count: moves })}
          {slipDays !== null && slipDays !== 0 && (
            <span className={slipDays > 0 ? classes.late : undefined}>
              {` · ${t(slipDays > 0 ? 'lifecycle.slip' : 'lifecycle.early', { days: Math.abs(slipDays) })}`}
            </span>
          )}
        </span>
      )}
      {reason && <span className={classes.more}>{reason}</span>}
    </>
  );
}
