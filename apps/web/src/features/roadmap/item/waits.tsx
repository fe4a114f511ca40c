import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { criticalChain } from '#domain/dependency';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { StatusCell } from '../../../ui/status-mark.tsx';
import { isClosed, useRoadmap, type Item, type Roadmap } from '../roadmap.ts';
import classes from './item.module.css';
import { useDependencyWrites } from './use-dependency-writes.ts';
import { WaitForm } from './wait-form.tsx';

interface Props {
  readonly itemId: string;
  readonly canChange: boolean;
}

/** What it waits for, what waits for it, and the longest chain of open work that ends in it. */
export function Waits({ itemId, canChange }: Props) {
  const t = useText();
  const roadmap = useRoadmap();
  const isTravelling = useIsTravelling();
  const [isAsked, setAsked] = useState(false);
  const isOpen = canChange && !isTravelling;
  return (
    <Loaded query={roadmap}>
      {(view) => (
        <>
          <WaitsIn view={view} itemId={itemId} canChange={isOpen} />
          {isAsked && (
            <div className={classes.asked}>
              <WaitForm itemId={itemId} items={view.items} onDone={() => setAsked(false)} />
            </div>
          )}
          {isOpen && !isAsked && (
            <Button
              className={`${classes.add} no-print`}
              size="compact-sm"
              variant="default"
              onClick={() => setAsked(true)}
            >
              {t('roadmap.addWait')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function WaitsIn({ view, itemId, canChange }: Props & { readonly view: Roadmap }) {
  const t = useText();
  const items = useMemo(() => new Map(view.items.map((item) => [item.id, item])), [view]);
  const before = view.dependencies.filter(({ blockedId }) => blockedId === itemId);
  const after = view.dependencies.filter(({ blockerId }) => blockerId === itemId);
  const chain = useMemo(() => chainTo(view, itemId), [view, itemId]);
  if (before.length + after.length === 0) return <p className="mute">{t('roadmap.noWaits')}</p>;
  return (
    <>
      {before.length > 0 && <h3>{t('roadmap.waitsForHead')}</h3>}
      <ul className={classes.list}>
        {before.map((dependency) => (
          <Wait
            key={dependency.id}
            dependency={dependency}
            other={items.get(dependency.blockerId)}
            canChange={canChange}
          />
        ))}
      </ul>
      {after.length > 0 && <h3>{t('roadmap.waitedForHead')}</h3>}
      <ul className={classes.list}>
        {after.map((dependency) => (
          <Wait
            key={dependency.id}
            dependency={dependency}
            other={items.get(dependency.blockedId)}
            canChange={canChange}
          />
        ))}
      </ul>
      {chain && chain.itemIds.length > 1 && (
        <>
          <h3>{t('roadmap.chain', { days: chain.days })}</h3>
          <p className={classes.chain}>
            {chain.itemIds.map((id) => items.get(id)?.name ?? '').join(' → ')}
          </p>
        </>
      )}
    </>
  );
}

interface WaitProps {
  readonly dependency: Roadmap['dependencies'][number];
  readonly other: Item | undefined;
  readonly canChange: boolean;
}

function Wait({ dependency, other, canChange }: WaitProps) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { neededBy, lateDays, state, escalatedOn } = dependency;
  if (!other) return <li className="mute">{t('roadmap.offRoadmap')}</li>;
  return (
    <li>
      <span className={classes.wait}>
        <StatusCell status={other.status} />
        <button
          type="button"
          className={classes.link}
          onClick={() => openPanel(`item:${other.key}`)}
        >
          {other.name}
        </button>
      </span>
      <span className={classes.note}>
        {[
          t(`roadmap.dependency.${state}`),
          neededBy && t('roadmap.neededBy', { day: formats.day(neededBy) }),
          escalatedOn && t('roadmap.escalatedOn', { day: formats.day(escalatedOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {lateDays !== null && (
          <strong className={classes.late}> {t('roadmap.tooLate', { days: lateDays })}</strong>
        )}
      </span>
      {canChange && <Answers dependency={dependency} />}
    </li>
  );
}

function Answers({ dependency }: Pick<WaitProps, 'dependency'>) {
  const t = useText();
  const { accept, resolve } = useDependencyWrites();
  const { state } = dependency;
  if (state === 'resolved' || state === 'declined') return null;
  return (
    <span className={`${classes.actions} no-print`}>
      {state === 'proposed' && (
        <button type="button" className={classes.link} onClick={() => void accept(dependency)}>
          {t('roadmap.do.accept')}
        </button>
      )}
      <button type="button" className={classes.link} onClick={() => void resolve(dependency)}>
        {t('roadmap.do.resolve')}
      </button>
    </span>
  );
}

function chainTo({ items, dependencies }: Roadmap, itemId: string) {
  const scheduled = items.map((item) => ({
    id: item.id,
    startsOn: item.startsOn,
    targetOn: item.targetOn,
    isDone: item.stage === 'done',
    isDropped: isClosed(item) && item.stage !== 'done',
  }));
  const open = dependencies.filter(({ state }) => state === 'proposed' || state === 'accepted');
  return criticalChain(scheduled, open, itemId);
}
