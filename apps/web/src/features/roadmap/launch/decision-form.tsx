import { Button, Checkbox, Group, Radio, Textarea, TextInput } from '@mantine/core';
import { LAUNCH_DECISIONS, openMusts, type LaunchDecision } from '#domain/launch';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './launch.module.css';
import type { Entry, Launch } from './launches.ts';
import { useLaunchWrites } from './use-launch-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly onDone: () => void;
}

type Waivers = Readonly<Record<string, string>>;

interface Draft {
  readonly decision: LaunchDecision | null;
  readonly reason: string;
  /** Reasons by entry, of those that are waived. */
  readonly waivers: Waivers;
}

/** A go passes over an open must-have only where it is waived by name with a reason. */
export function DecisionForm({ launch, onDone }: Props) {
  const t = useText();
  const { decide } = useLaunchWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields<Draft>({
    decision: null,
    reason: '',
    waivers: {},
  });
  const { decision, waivers } = values;
  const reason = values.reason.trim();
  const open = decision === 'go' ? openMusts(launch.checklist) : [];
  const given = open.filter(({ id }) => waivers[id] !== undefined);
  const isComplete =
    decision !== null && reason !== '' && given.every(({ id }) => waivers[id]?.trim());
  const save = async (): Promise<void> => {
    if (decision === null) return;
    const body = {
      decision,
      reason,
      waivers: given.map(({ id }) => ({ entryId: id, reason: waivers[id]?.trim() ?? '' })),
    };
    if (await send(() => decide(launch, body))) onDone();
  };
  const { isTried, submit } = useTried(isComplete, save);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('launches.decisionWord')}
        value={decision}
        onChange={(value) => change({ decision: value })}
        error={isTried && decision === null && t('launches.fault.decision')}
        required
      >
        <Group gap="lg" mt={6}>
          {LAUNCH_DECISIONS.map((value) => (
            <Radio key={value} value={value} label={t(`launches.decision.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {open.length > 0 && (
        <Waived
          open={open}
          waivers={waivers}
          isTried={isTried}
          onChange={(next) => change({ waivers: next })}
        />
      )}
      <Textarea
        label={t('launches.reason')}
        value={values.reason}
        maxLength={ITEM_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('launches.fault.reason'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <FormProblem problem={problem} fields={['/reason', '/decision']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('launches.do.sayIt')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}

interface WaivedProps {
  readonly open: readonly Entry[];
  readonly waivers: Waivers;
  readonly isTried: boolean;
  readonly onChange: (waivers: Waivers) => void;
}

function Waived({ open, waivers, isTried, onChange }: WaivedProps) {
  const t = useText();
  const without = (id: string): Waivers =>
    Object.fromEntries(Object.entries(waivers).filter(([name]) => name !== id));
  return (
    <fieldset className={classes.waivers}>
      <legend>{t('launches.stillOpen', { count: open.length })}</legend>
      {open.map(({ id, name }) => {
        const reason = waivers[id];
        return (
          <div key={id}>
            <Checkbox
              label={t('launches.waive', { name })}
              checked={reason !== undefined}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? { ...waivers, [id]: '' } : without(id))
              }
            />
            {reason !== undefined && (
              <TextInput
                size="xs"
                mt={4}
                aria-label={t('launches.whyWaived', { name })}
                placeholder={t('launches.whyWaived', { name })}
                value={reason}
                maxLength={ITEM_LIMITS.reason}
                error={isTried && reason.trim() === '' && t('launches.fault.reason')}
                onChange={(event) => onChange({ ...waivers, [id]: event.currentTarget.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
