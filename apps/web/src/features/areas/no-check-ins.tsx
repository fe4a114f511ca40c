import { Button } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';
import type { Area } from './areas.ts';

/** Before anything was said about an area. */
export function NoCheckIns({ area }: { readonly area: Area }) {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  return (
    <EmptyState
      text={t('areas.noCheckIns')}
      action={
        area.can.checkIn &&
        !isTravelling && (
          <Button size="xs" onClick={() => openPanel(`new-check-in:${area.key}`)}>
            {t('areas.checkIn')}
          </Button>
        )
      }
      example={
        <>
          <StatusBadge status="on_track" />
          <p>{t('areas.exampleCheckIn')}</p>
        </>
      }
    />
  );
}
