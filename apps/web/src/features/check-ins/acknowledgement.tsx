import { Button } from '@mantine/core';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import classes from './check-in.module.css';
import type { CheckIn } from './draft.ts';
import { useCheckInWrites } from './use-check-in-writes.ts';

/** That somebody has read it, or the button for whoever may say so. */
export function Acknowledgement({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const { acknowledge, takeBack } = useCheckInWrites();
  const { acknowledgement, can } = checkIn;
  if (acknowledgement)
    return (
      <p className={classes.read}>
        <span title={formats.instant(acknowledgement.at)}>
          ✓ {t('checkins.readBy', { name: acknowledgement.name })}
        </span>
        {can.withdrawAcknowledgement && !isTravelling && (
          <button
            type="button"
            className={`${classes.link} no-print`}
            onClick={() => void takeBack(checkIn)}
          >
            {t('checkins.takeBack')}
          </button>
        )}
      </p>
    );
  if (!can.acknowledge || isTravelling) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      className="no-print"
      onClick={() => void acknowledge(checkIn)}
    >
      {t('checkins.acknowledge')}
    </Button>
  );
}
