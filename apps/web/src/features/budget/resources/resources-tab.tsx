import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { periodOf } from '#domain/calendar';
import { useText } from '../../../app/i18n/use-text.ts';
import { useCalendar } from '../../../app/periods.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling, useView } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useAreas } from '../../areas/areas.ts';
import budgetClasses from '../budget.module.css';
import type { Budget } from '../budget-data.ts';
import { AllocationForm } from './allocation-form.tsx';
import { holdersOf, moneyOf, periodsIn, type Allocation } from './allocated.ts';
import { AreaTable } from './area-table.tsx';
import { MoneyTable } from './money-table.tsx';
import { PeopleCard } from './people-card.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { useAllocations } from './use-allocations.ts';

/** Who and what is set aside for which work, and who is promised too often. */
export default function ResourcesTab({ budget }: { readonly budget: Budget }) {
  return (
    <Loaded query={useAllocations(budget.year)} rows={10}>
      {(allocations) => <Resources budget={budget} allocations={allocations} />}
    </Loaded>
  );
}

interface Props {
  readonly budget: Budget;
  readonly allocations: readonly Allocation[];
}

function Resources({ budget, allocations }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const areas = useAreas().data?.filter(({ can }) => can.update) ?? [];
  const { keys, usual } = useAllocated(allocations);
  const [chosen, choose] = useState<string>();
  const [isNew, setNew] = useState(false);
  const period = chosen !== undefined && keys.includes(chosen) ? chosen : usual;
  const add = !isTravelling && areas.length > 0 && (
    <Button size="compact-md" variant="default" onClick={() => setNew(true)}>
      {t('resources.allocate')}
    </Button>
  );
  return (
    <>
      <p className={budgetClasses.lead}>{t('resources.lead')}</p>
      {period === undefined ? (
        <EmptyState text={t('resources.none', { year: budget.year })} action={add} />
      ) : (
        <>
          <PeriodChoice keys={keys} period={period} choose={choose} />
          <OfPeriod
            key={period}
            period={period}
            allocations={allocations.filter((one) => one.period === period)}
            actions={add}
          />
        </>
      )}
      {isNew && (
        <AllocationForm
          budget={budget}
          areas={areas}
          period={period}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}

/** The periods with allocations; the one in the address, else the last that has begun. */
function useAllocated(allocations: readonly Allocation[]) {
  const rules = useCalendar();
  const today = useToday();
  const { period } = useView();
  const { keys, usual } = periodsIn(allocations, (key) => {
    const found = rules && periodOf(rules, key);
    return found !== undefined && found !== null && found.startsOn <= today;
  });
  return { keys, usual: period !== undefined && keys.includes(period) ? period : usual };
}

interface PeriodProps {
  readonly period: string;
  readonly allocations: readonly Allocation[];
  readonly actions: ReactNode;
}

function OfPeriod({ period, allocations, actions }: PeriodProps) {
  const t = useText();
  const { locale } = useIntl();
  const holders = holdersOf(allocations, locale);
  const money = moneyOf(allocations);
  return (
    <>
      <PeopleCard period={period} allocations={allocations} holders={holders} actions={actions} />
      {holders.length > 0 && (
        <Card title={t('resources.byArea')} isFlush>
          <AreaTable allocations={allocations} />
        </Card>
      )}
      {money.length > 0 && (
        <Card title={t('resources.money')} isFlush>
          <MoneyTable shares={money} />
        </Card>
      )}
    </>
  );
}
