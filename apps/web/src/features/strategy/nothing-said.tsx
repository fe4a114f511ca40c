import { Button } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';

interface Props {
  /** Undefined where the reader has no say. */
  readonly onCheckIn: (() => void) | undefined;
}

/** Before anything was said about an objective. */
export function NothingSaid({ onCheckIn }: Props) {
  const t = useText();
  return (
    <EmptyState
      text={t('strategy.nothingSaid')}
      action={
        onCheckIn && (
          <Button size="xs" onClick={onCheckIn}>
            {t('strategy.checkIn')}
          </Button>
        )
      }
      example={
        <>
          <StatusBadge status="on_track" />
          <p>{t('strategy.exampleCheckIn')}</p>
        </>
      }
    />
  );
}
