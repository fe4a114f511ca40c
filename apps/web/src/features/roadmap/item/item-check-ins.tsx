import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { StatusBadge } from '../../../ui/status-mark.tsx';
import { Timeline } from '../../check-ins/timeline.tsx';
import type { WholeItem } from '../use-item-writes.ts';

interface Props {
  readonly item: WholeItem;
  /** Undefined where the reader has no say. */
  readonly onCheckIn: (() => void) | undefined;
}

/** What was said of the item, newest first. */
export default function ItemCheckIns({ item, onCheckIn }: Props) {
  const t = useText();
  return (
    <Timeline
      areaId={item.area.id}
      itemId={item.id}
      empty={
        <EmptyState
          text={t('roadmap.nothingSaid')}
          action={
            onCheckIn && (
              <Button size="xs" className="no-print" onClick={onCheckIn}>
                {t('roadmap.do.checkIn')}
              </Button>
            )
          }
          example={
            <>
              <StatusBadge status="on_track" />
              <p>{t('roadmap.exampleCheckIn')}</p>
            </>
          }
        />
      }
    />
  );
}
