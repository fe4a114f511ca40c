import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useRows } from '../../strategy/use-rows.ts';
import { useRoadmap } from '../roadmap.ts';
import classes from './launch.module.css';
import { LaunchTable } from './launch-table.tsx';
import { useLaunches, type Launch } from './launches.ts';

/** Every launch: what comes next first, then what is out. */
export default function LaunchList() {
  const query = useLaunches();
  return (
    <Loaded query={query} rows={6}>
      {(launches) => (launches.length === 0 ? <NoLaunches /> : <Parts launches={launches} />)}
    </Loaded>
  );
}

function Parts({ launches }: { readonly launches: readonly Launch[] }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const holder = useRows<HTMLDivElement>();
  const coming = launches.filter(({ launchedOn }) => launchedOn === null);
  const out = launches
    .filter(({ launchedOn }) => launchedOn !== null)
    .toSorted((one, other) => (other.launchedOn ?? '').localeCompare(one.launchedOn ?? ''));
  return (
    <div ref={holder}>
      {isTravelling && <p className={classes.note}>{t('launches.asNow')}</p>}
      <Card
        title={t('launches.coming', { count: coming.length })}
        actions={<PlanButton variant="default" />}
        isFlush={coming.length > 0}
      >
        {coming.length === 0 ? (
          <p className="mute">{t('launches.noneComing')}</p>
        ) : (
          <LaunchTable launches={coming} label={t('launches.coming', { count: coming.length })} />
        )}
      </Card>
      {out.length > 0 && (
        <Card title={t('launches.out', { count: out.length })} isFlush>
          <LaunchTable launches={out} label={t('launches.out', { count: out.length })} />
        </Card>
      )}
    </div>
  );
}

function PlanButton({ variant }: { readonly variant: 'default' | 'filled' }) {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const { data } = useRoadmap();
  if (isTravelling || !data?.items.some(({ can }) => can.update)) return null;
  return (
    <Button size="xs" variant={variant} onClick={() => openPanel('new-launch:')}>
      {t('launches.do.plan')}
    </Button>
  );
}

function NoLaunches() {
  const t = useText();
  return (
    <EmptyState
      text={t('launches.empty')}
      action={<PlanButton variant="filled" />}
      example={<LaunchTable launches={useExample()} label={t('launches.title')} />}
    />
  );
}

/** A picture of what will stand here; it says nothing that is so. */
function useExample(): readonly Launch[] {
  const t = useText();
  const item = { id: '', key: '', name: t('roadmap.example', { number: 1 }) };
  const base = {
    id: 'example',
    key: 'example',
    name: t('launches.exampleName'),
    item,
    areaId: '',
    product: null,
    owner: null,
    softOn: null,
    hardOn: '2027-03-31',
    baselineSoftOn: null,
    baselineOn: '2027-03-17',
    slipDays: 14,
    launchedOn: null,
    note: '',
    readiness: { done: 5, total: 8, openMusts: 2, percent: 62.5 },
    checklist: [],
    decisions: [],
    reviews: [],
    moves: [],
    archivedAt: null,
    version: 1,
    can: { update: false, tick: false, decide: false },
  };
  return [base];
}
