import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import table from '../../../ui/table.module.css';
import { useVersions, type Budget, type Version } from '../budget-data.ts';
import { CompareCard } from './compare-card.tsx';
import { NewVersion } from './new-version.tsx';
import { Queue } from './queue.tsx';
import { VersionRow } from './version-row.tsx';

/** Plans and forecasts: what waits for a decision, what there is, and how two of them differ. */
export default function VersionsTab({ budget }: { readonly budget: Budget }) {
  return (
    <Loaded query={useVersions(budget.key)} rows={8}>
      {(versions) => <Versions budget={budget} versions={versions} />}
    </Loaded>
  );
}

interface Props {
  readonly budget: Budget;
  readonly versions: readonly Version[];
}

function Versions({ budget, versions }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isNew, setNew] = useState(false);
  const create = budget.can.draft && !isTravelling && (
    <Button size="compact-md" onClick={() => setNew(true)}>
      {t('budget.newVersion')}
    </Button>
  );
  return (
    <>
      <Queue versions={versions.filter(({ state }) => state === 'submitted')} />
      {versions.length === 0 ? (
        <EmptyState text={t('budget.noVersions')} action={create} />
      ) : (
        <Card title={t('budget.versions')} actions={create} isFlush>
          <table className={table.table} aria-label={t('budget.versions')}>
            <thead>
              <tr>
                <th scope="col">{t('budget.version')}</th>
                <th scope="col">{t('budget.state')}</th>
                <th scope="col">{t('budget.effectiveOn')}</th>
                <th scope="col">{t('budget.closedTo')}</th>
                <th scope="col" className={table.right}>
                  {t('budget.amounts')}
                </th>
                <th scope="col">{t('budget.decided')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('budget.steps')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <VersionRow key={version.id} budget={budget} version={version} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
      {versions.length > 1 && <CompareCard budget={budget} versions={versions} />}
      {isNew && <NewVersion budget={budget} versions={versions} onClose={() => setNew(false)} />}
    </>
  );
}
