import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useStages, type Product } from '../lifecycle.ts';
import { PlanBody } from './plan-body.tsx';
import classes from './retirement.module.css';
import { useRetirements, type Retirement } from './retirement.ts';
import { useRetirementWrites } from './use-retirement-writes.ts';

const RetirementForm = lazy(async () => ({
  default: (await import('./retirement-form.tsx')).RetirementForm,
}));
const WithdrawForm = lazy(async () => ({
  default: (await import('./withdraw-form.tsx')).WithdrawForm,
}));

interface Props {
  readonly product: Product;
}

/** The plan for its end. What is not launched yet has none, unless somebody made one. */
export function RetirementCard({ product }: Props) {
  const phase = useStages().data?.find(({ id }) => id === product.stage?.id)?.phase;
  const isLaunched = phase === 'live' || phase === 'ending';
  return (
    <Loaded query={useRetirements(product.key)} rows={2}>
      {(plans) =>
        plans.length > 0 || (isLaunched && product.can.update) ? (
          <Plans product={product} plans={plans} />
        ) : null
      }
    </Loaded>
  );
}

function Plans({ product, plans }: Props & { readonly plans: readonly Retirement[] }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  const plan = plans.find(({ state }) => state !== 'withdrawn');
  const given = plans.filter(({ state }) => state === 'withdrawn');
  return (
    <Card title={t('retirement.title')} actions={plan && <Actions product={product} plan={plan} />}>
      {plan && <PlanBody plan={plan} />}
      {!plan && <p className="mute">{t('retirement.none')}</p>}
      {!plan && product.can.update && !isTravelling && (
        <Button
          className={`${classes.begin} no-print`}
          size="compact-sm"
          variant="default"
          onClick={() => setOpen(true)}
        >
          {t('retirement.plan')}
        </Button>
      )}
      {given.map((one) => (
        <Withdrawn key={one.id} plan={one} />
      ))}
      {isOpen && (
        <Suspense>
          <RetirementForm product={product} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  );
}

/** What was given up stays on record, in a line. */
function Withdrawn({ plan }: { readonly plan: Retirement }) {
  const t = useText();
  const formats = useFormats();
  return (
    <p className={classes.withdrawn}>
      {t('retirement.wasWithdrawn', {
        day: formats.day(plan.endOfLifeOn),
        reason: plan.withdrawnReason,
      })}
    </p>
  );
}

type Dialog = 'change' | 'withdraw';

/** Nothing in the past; an end is only reported from its day on. */
function Actions({ product, plan }: Props & { readonly plan: Retirement }) {
  const t = useText();
  const today = useToday();
  const isTravelling = useIsTravelling();
  const { step } = useRetirementWrites();
  const [dialog, setDialog] = useState<Dialog>();
  const { can, endOfLifeOn } = plan;
  if (isTravelling) return null;
  const close = (): void => setDialog(undefined);
  const next = can.approve ? 'approve' : can.start ? 'start' : can.complete ? 'complete' : null;
  const isEarly = next === 'complete' && today < endOfLifeOn;
  return (
    <>
      {can.update && (
        <Button size="compact-sm" variant="default" onClick={() => setDialog('change')}>
          {t('retirement.edit')}
        </Button>
      )}
      {can.withdraw && (
        <Button size="compact-sm" variant="default" onClick={() => setDialog('withdraw')}>
          {t('lifecycle.withdraw')}
        </Button>
      )}
      {next && !isEarly && (
        <Button size="compact-sm" onClick={() => void step(plan, next)}>
          {t(`retirement.do.${next}`)}
        </Button>
      )}
      <Suspense>
        {dialog === 'change' && <RetirementForm product={product} plan={plan} onClose={close} />}
        {dialog === 'withdraw' && <WithdrawForm plan={plan} onClose={close} />}
      </Suspense>
    </>
  );
}
