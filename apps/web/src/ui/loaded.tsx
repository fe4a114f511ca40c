import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import { isBusy } from '../app/problem.ts';
import { PageFault } from '../app/shell/faults.tsx';
import { problemText } from '../app/write/toasts.tsx';
import classes from './loaded.module.css';
import { Skeleton } from './skeleton.tsx';

interface Props<Data> {
  readonly query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error'> &
    Partial<Pick<UseQueryResult<Data, unknown>, 'failureReason'>> & {
      readonly refetch: () => unknown;
    };
  readonly rows?: number;
  /** The page is nothing without it, its heading least of all. */
  readonly isPage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** A read with its three faces: on its way, refused, here. What is here stays when a refresh fails. */
export function Loaded<Data>({ query, rows, isPage = false, children }: Props<Data>) {
  const t = useText();
  const { data, error, refetch, failureReason } = query;
  const isInLine = error === null && isBusy(failureReason);
  if (data !== undefined)
    return (
      <>
        {isInLine && <InLine />}
        {error !== null && (
          <p className={classes.stale} role="status">
            {t('frame.stale')} {problemText(t, error)}
          </p>
        )}
        {children(data)}
      </>
    );
  if (error === null)
    return (
      <>
        {isInLine && <InLine />}
        <Skeleton label={t('frame.loading')} rows={rows} />
      </>
    );
  if (isPage) return <PageFault error={error} reset={() => void refetch()} />;
  return (
    <div className={classes.fault} role="alert">
      <p>{problemText(t, error)}</p>
      <Button variant="default" onClick={() => void refetch()}>
        {t('frame.tryAgain')}
      </Button>
    </div>
  );
}

/** Nothing to do but to wait: it is asked again by itself. */
function InLine() {
  const t = useText();
  return (
    <p className={classes.inLine} role="status">
      {t('frame.inLine')}
    </p>
  );
}
