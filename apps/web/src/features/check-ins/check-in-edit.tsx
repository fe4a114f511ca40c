import { Button, Group } from '@mantine/core';
import { dayOf } from '#domain/day';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { tellProblem } from '../../app/write/toasts.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { changesOf } from './changes.ts';
import { CheckInFields } from './check-in-fields.tsx';
import classes from './check-in-form.module.css';
import { saidIn, type CheckIn } from './draft.ts';
import { useCheckInForm } from './use-check-in-form.ts';
import { useCheckInWrites } from './use-check-in-writes.ts';

interface Props {
  readonly checkIn: CheckIn;
  readonly onDone: () => void;
}

/** Changes the words of a check-in; its figures only while it is the latest. */
export function CheckInEdit({ checkIn, onDone }: Props) {
  const t = useText();
  const { organization } = useSession();
  const { change } = useCheckInWrites();
  // What was promised before this one is the server's to know; it says so when a reason is missing.
  const situation = {
    today: dayOf(new Date(checkIn.datedAt), organization.timeZone),
    computed: checkIn.computedStatus,
    promised: null,
  };
  const before = saidIn(checkIn);
  const form = useCheckInForm(before, situation);
  const send = async (): Promise<void> => {
    const changes = changesOf(before, form.draft);
    if (!changes) return onDone();
    const done = await change(checkIn, changes, (error) => {
      if (!form.refuse(error)) tellProblem(t, error);
    });
    if (done) onDone();
    return undefined;
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        const isReady = form.isReady();
        if (isReady) void send();
        return isReady;
      }}
    >
      {checkIn.acknowledgement && <p className={classes.says}>{t('checkins.readAgain')}</p>}
      <CheckInFields
        form={form}
        situation={situation}
        last={null}
        areFiguresFixed={!checkIn.can.updateFigures}
      />
      <Group gap="xs">
        <Button type="submit">{t('checkins.save')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('checkins.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
