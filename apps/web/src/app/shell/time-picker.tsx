import { Button, Group, Radio, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '#domain/day';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session.ts';
import type { View } from '../view.ts';
import { DayField } from '../../ui/day-field.tsx';

interface Props {
  readonly day: string | undefined;
  readonly isKnownThen: boolean;
  readonly onPick: (view: Pick<View, 'at' | 'asOf'>) => void;
}

/** A day, and whether later corrections count. */
export default function TimePicker({ day, isKnownThen, onPick }: Props) {
  const t = useText();
  const { organization } = useSession();
  const [value, setValue] = useState<string | null>(day ?? null);
  const [way, setWay] = useState(isKnownThen ? 'asOf' : 'at');
  const field = useRef<HTMLInputElement>(null);
  // The picker arrives after the popover has looked for what to focus.
  useEffect(() => field.current?.focus(), []);
  const pick = (chosen: string | null): void => {
    if (chosen === null) return onPick({ at: undefined, asOf: undefined });
    const isAsOf = way === 'asOf';
    return onPick({ at: isAsOf ? undefined : chosen, asOf: isAsOf ? chosen : undefined });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        pick(value);
      }}
    >
      <Stack gap="sm">
        <DayField
          label={t('frame.lookAt')}
          value={value}
          onChange={setValue}
          // A click on a day is the whole wish; a typed one is not finished before Enter.
          getDayProps={(clicked) => ({ onClick: () => pick(clicked) })}
          maxDate={dayOf(new Date(), organization.timeZone)}
          popoverProps={{ withinPortal: false }}
          clearable
          ref={field}
        />
        <Radio.Group value={way} onChange={setWay} label={t('frame.whatCounts')}>
          <Stack gap={6} mt={4}>
            <Radio value="asOf" label={t('frame.knownThen')} />
            <Radio value="at" label={t('frame.knownNow')} />
          </Stack>
        </Radio.Group>
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => onPick({ at: undefined, asOf: undefined })}
            disabled={day === undefined}
          >
            {t('frame.backToNow')}
          </Button>
          <Button type="submit">{t('frame.look')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
