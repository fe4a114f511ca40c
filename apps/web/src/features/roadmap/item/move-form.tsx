import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { asksReason, windowIn } from '../list/row-draft.ts';
import { fromBaseline, movedTo, type When } from '../moves.ts';
import { windowOfItem } from '../roadmap.ts';
import { useItemWrites, type WholeItem } from '../use-item-writes.ts';
import { dayText, slipText } from '../window-text.ts';
import classes from './item.module.css';

interface Props {
  readonly item: WholeItem;
  readonly rules: CalendarRules;
  readonly when: When | undefined;
  readonly onDone: () => void;
}

/** Start and target as people write them; a commitment is asked why it moves. */
export function MoveForm({ item, rules, when, onDone }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { move } = useItemWrites();
  const speech = { t, formats, rules };
  const first = when ? movedTo(rules, windowOfItem(item), when) : windowOfItem(item);
  const textOf = (day: string | null) => (day ? dayText(speech, day, first.precision) : '');
  const { values, change, send, problem, refusal, isBusy } = useFields({
    start: textOf(first.startsOn),
    target: textOf(first.targetOn),
    reason: '',
  });
  const [isTried, setTried] = useState(false);
  const { window, faults } = windowIn(item, values, { rules, today });
  const isAsked = asksReason(item, window);
  const isReasonMissing = isAsked && values.reason.trim() === '';
  const slip = window ? fromBaseline(window, item.baseline) : null;
  const submit = (): boolean => {
    setTried(true);
    if (!window || isReasonMissing) return false;
    void send(() => move(item, window, values.reason.trim(), { onProblem: raise })).then(
      (isDone) => {
        if (isDone) onDone();
      },
    );
    return true;
  };
  const faultOf = (name: 'start' | 'target') => {
    const fault = faults.find((one) => one === name || (one === 'order' && name === 'target'));
    return isTried && fault ? t(`roadmap.fault.${fault}`) : undefined;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <TextInput
          label={t('roadmap.edit.start')}
          placeholder={t('roadmap.whenPlaceholder')}
          value={values.start}
          error={faultOf('start') ?? refusal('/startsOn')}
          onChange={(event) => change({ start: event.currentTarget.value })}
        />
        <TextInput
          label={t('roadmap.edit.target')}
          placeholder={t('roadmap.whenPlaceholder')}
          value={values.target}
          error={faultOf('target') ?? refusal('/targetOn')}
          onChange={(event) => change({ target: event.currentTarget.value })}
          data-autofocus
        />
      </div>
      {slip !== null && (
        <p className={classes.note} role="status">
          {slipText(speech, slip)}
        </p>
      )}
      {isAsked && (
        <TextInput
          label={t('roadmap.edit.reason')}
          value={values.reason}
          maxLength={ITEM_LIMITS.reason}
          error={(isTried && isReasonMissing && t('roadmap.fault.reason')) || refusal('/reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required
        />
      )}
      <FormProblem problem={problem} fields={['/startsOn', '/targetOn', '/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.do.move')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
