import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import table from '../../../ui/table.module.css';
import { parseFigure } from '../../kpis/parse-figure.ts';
import { movesOf, type Allocation, type Holder, type Typed } from './allocated.ts';
import { HolderRows } from './holder-rows.tsx';
import { usePeriodName } from './period-choice.tsx';
import { RebalanceBar } from './rebalance-bar.tsx';

interface Props {
  readonly period: string;
  readonly allocations: readonly Allocation[];
  readonly holders: readonly Holder[];
  readonly actions: ReactNode;
}

/** Each person and role with their work; the planned times can be typed anew, together and with one reason. */
export function PeopleCard({ period, allocations, holders, actions }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const isTravelling = useIsTravelling();
  const [typed, setTyped] = useState<Typed>();
  const own = allocations.filter(
    ({ kind, resource, can }) => kind === 'planned' && resource === 'people' && can.update,
  );
  const { moves, faults } = movesOf(own, typed ?? {}, (text) => parseFigure(text, locale));
  const title = t('resources.people', { period: usePeriodName()(period) });
  const rebalance = !isTravelling && own.length > 0 && typed === undefined && (
    <Button size="compact-md" onClick={() => setTyped({})}>
      {t('resources.rebalance')}
    </Button>
  );
  return (
    <>
      {typed && (
        <RebalanceBar moves={moves} isFaulty={faults.size > 0} onDone={() => setTyped(undefined)} />
      )}
      <Card
        title={title}
        actions={
          <>
            {actions} {rebalance}
          </>
        }
        isFlush
      >
        <table className={table.table} aria-label={title}>
          <Head />
          <tbody>
            {holders.map((holder) => (
              <HolderRows
                key={holder.key}
                holder={holder}
                typed={typed}
                faults={faults}
                onType={(id, text) => setTyped((before) => ({ ...before, [id]: text }))}
              />
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}

function Head() {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('resources.who')}</th>
        <th scope="col">{t('resources.for')}</th>
        <th scope="col" className={table.right}>
          {t('resources.planned')}
        </th>
        <th scope="col" className={table.right}>
          {t('resources.actual')}
        </th>
        <th scope="col" className={table.right}>
          {t('resources.difference')}
        </th>
      </tr>
    </thead>
  );
}
