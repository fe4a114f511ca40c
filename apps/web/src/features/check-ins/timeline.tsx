import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { CheckInCard } from './check-in-card.tsx';
import { useCheckIns, type Spoken } from './check-ins.ts';
import classes from './check-in.module.css';
import { useCheckInWrites } from './use-check-in-writes.ts';

interface Props extends Spoken {
  /** Shown where nothing was said yet. */
  readonly empty: ReactNode;
}

/** What was said about an area or one thing of it, newest first; `a` acknowledges the newest that waits for it. */
export function Timeline({ empty, ...subject }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { acknowledge } = useCheckInWrites();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useCheckIns(subject);
  const checkIns = data?.pages.flatMap((page) => page.data) ?? [];
  const waiting = checkIns.find(({ can, acknowledgement }) => can.acknowledge && !acknowledgement);
  useKeys(
    waiting && !isTravelling
      ? [{ stroke: 'a', label: 'checkins.keys.acknowledge', run: () => void acknowledge(waiting) }]
      : [],
  );
  return (
    <Loaded query={{ data, error, refetch }} rows={6}>
      {() =>
        checkIns.length === 0 ? (
          empty
        ) : (
          <>
            <ol className={classes.timeline}>
              {checkIns.map((checkIn) => (
                <CheckInCard key={checkIn.id} checkIn={checkIn} />
              ))}
            </ol>
            {hasNextPage && (
              <Button
                variant="default"
                size="xs"
                className="no-print"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {t('checkins.earlier')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
