import { Popover } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../i18n/use-formats.ts';
import { useText } from '../i18n/use-text.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useViewedDay } from '../moment.ts';
import { useSetView, useView } from '../view.ts';
import classes from './chip.module.css';

const TimePicker = lazy(() => import('./time-picker.tsx'));

/** Looks at everything as it was known on another day. */
export function TimeChip() {
  const t = useText();
  const formats = useFormats();
  const { at } = useView();
  const setView = useSetView();
  const [isOpen, setOpen] = useState(false);
  useKeys([{ stroke: 't', label: 'keys.timeTravel', run: () => setOpen(true) }]);
  const day = useViewedDay();
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-set={day !== undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <IconClockHour4 size={16} aria-hidden />
          <span className={classes.wide}>{day ? formats.day(day) : t('frame.asOfNow')}</span>
          <span className="visually-hidden">{t('frame.timeTravel')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('frame.timeTravel')}>
        <Suspense fallback={null}>
          <TimePicker
            day={day}
            isKnownThen={at === undefined}
            onPick={(view) => {
              setView(view);
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
