import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useIsTravelling } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import type { TabProps } from './tab-props.ts';
import type { TargetPlan } from './target-again.ts';
import { TargetPlans } from './target-plans.tsx';

const TargetForm = lazy(() => import('./target-form.tsx'));

/** What was ever aimed at, and what is aimed at now. */
export default function TargetsTab({ kpi }: TabProps) {
  const { asOf } = useMomentQuery();
  const rules = useCalendar();
  const plans = $api.useQuery('get', '/api/v1/kpis/{kpi}/targets', {
    params: { path: { kpi: kpi.key }, query: { ...(asOf && { asOf }) } },
  });
  return (
    <Loaded query={plans}>
      {(found) => rules && <Targets kpi={kpi} rules={rules} plans={found} />}
    </Loaded>
  );
}

interface Props extends TabProps {
  readonly rules: CalendarRules;
  readonly plans: readonly TargetPlan[];
}

function Targets({ kpi, rules, plans }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isSetting, setSetting] = useState(false);
  const maySet = kpi.can.setTarget && !isTravelling;
  const button = maySet && !isSetting && (
    <Button variant="default" className="no-print" onClick={() => setSetting(true)}>
      {t('kpis.setTarget')}
    </Button>
  );
  return (
    <>
      {isSetting && (
        <Suspense fallback={null}>
          <TargetForm kpi={kpi} rules={rules} plans={plans} onDone={() => setSetting(false)} />
        </Suspense>
      )}
      {plans.length === 0 && !isSetting && (
        <EmptyState text={t('kpis.noTargets')} action={button} />
      )}
      {plans.length > 0 && (
        <>
          {button}
          <TargetPlans kpi={kpi} rules={rules} plans={plans} maySet={maySet} />
        </>
      )}
    </>
  );
}
