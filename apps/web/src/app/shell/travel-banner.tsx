import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useFormats } from '../i18n/use-formats.ts';
import { useText } from '../i18n/use-text.ts';
import { useViewedDay } from '../moment.ts';
import { useSetView, useView } from '../view.ts';
import classes from './travel-banner.module.css';

/** Says that the past is looked at, and takes back to now. */
export function TravelBanner() {
  const t = useText();
  const formats = useFormats();
  const { asOf } = useView();
  const setView = useSetView();
  const day = useViewedDay();
  if (!day) return null;
  return (
    <div className={classes.banner} role="status">
      <IconClockHour4 size={18} aria-hidden />
      <span>
        {t(asOf ? 'frame.travelKnownThen' : 'frame.travelKnownNow', { day: formats.day(day) })}
      </span>
      <Button
        className="no-print"
        variant="default"
        size="compact-sm"
        onClick={() => setView({ at: undefined, asOf: undefined })}
      >
        {t('frame.escBack')}
      </Button>
    </div>
  );
}
