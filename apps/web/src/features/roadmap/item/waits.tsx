import { Button } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import { criticalChain } from '#domain/dependency';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { isClosed, useRoadmap, type Roadmap } from '../roadmap.ts';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import { useDependenciesOf } from './use-dependency-writes.ts';
import { Wait } from './wait.tsx';
import { WaitForm } from './wait-form.tsx';

interface Props {
  readonly item: WholeItem;
}

/** What it waits for, what waits for it, and the longest chain of open work that ends in it. */
export function Waits({ item }: Props) {
  const t = useText();
  const roadmap = useRoadmap();
  const isTravelling = useIsTravelling();
  const [isAsked, setAsked] = useState(false);
  const canAdd = item.can.update && !isTravelling;
  return (
    <Loaded query={roadmap}>
      {(view) => (
        <>
          <WaitsIn view={view} item={item} />
          {isAsked && (
            <div className={classes.asked}>
              <WaitForm itemId={item.id} items={view.items} onDone={() => setAsked(false)} />
            </div>
          )}
          {canAdd && !isAsked && (
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

function WaitsIn({ view, item }: Props & { readonly view: Roadmap }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { data: whole = [] } = useDependenciesOf(item.key, !isTravelling);
  const items = useMemo(() => new Map(view.items.map((one) => [one.id, one])), [view]);
  const chain = useMemo(() => chainTo(view, item.id), [view, item.id]);
  const before = view.dependencies.filter(({ blockedId }) => blockedId === item.id);
  const after = view.dependencies.filter(({ blockerId }) => blockerId === item.id);
  if (before.length + after.length === 0) return <p className="mute">{t('roadmap.noWaits')}</p>;
  const sides = [
    ['roadmap.waitsForHead', before, 'blockerId'],
    ['roadmap.waitedForHead', after, 'blockedId'],
  ] as const;
  return (
    <>
      {sides
        .filter(([, dependencies]) => dependencies.length > 0)
        .map(([head, dependencies, other]) => (
          <Fragment key={head}>
            <h3>{t(head)}</h3>
            <ul className={classes.list}>
              {dependencies.map((dependency) => (
                <Wait
                  key={dependency.id}
                  dependency={dependency}
                  whole={whole.find(({ id }) => id === dependency.id)}
                  other={items.get(dependency[other])}
                />
              ))}
            </ul>
          </Fragment>
        ))}
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
