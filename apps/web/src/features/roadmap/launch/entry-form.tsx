import { Autocomplete, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './launch.module.css';
import type { Entry, Launch } from './launches.ts';
import { useUsualFunctions } from './usual-checklist.ts';

interface Props {
  readonly launch: Launch;
  /** Undefined for a new one. */
  readonly entry: Entry | undefined;
  readonly send: (body: Body) => Promise<unknown>;
  readonly onDone: () => void;
}

interface Body {
  readonly function: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly isMust: boolean;
}

const FUNCTION_MAX = 80;

/** What has to be ready, of which function, by whom and by when. */
export function EntryForm({ launch, entry, send: save, onDone }: Props) {
  const t = useText();
  const usual = useUsualFunctions();
  const { values, change, send, problem, refusal, isBusy } = useFields<Body>(bodyOf(entry));
  const name = values.name.trim();
  const part = values.function.trim();
  const known = [...new Set([...launch.checklist.map((one) => one.function), ...usual])];
  const isComplete = name !== '' && part !== '';
  const submitted = async (): Promise<void> => {
    if (await send(() => save({ ...values, name, function: part }))) onDone();
  };
  const { isTried, submit } = useTried(isComplete, submitted);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('launches.entry')}
        value={values.name}
        maxLength={ITEM_LIMITS.name}
        error={refusal('/name') ?? (isTried && name === '' && t('launches.fault.name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a click asked for this form
        autoFocus
      />
      <div className={classes.pair}>
        <Autocomplete
          label={t('launches.function')}
          data={known}
          value={values.function}
          maxLength={FUNCTION_MAX}
          error={refusal('/function') ?? (isTried && part === '' && t('launches.fault.function'))}
          onChange={(text) => change({ function: text })}
          required
        />
        <LazyDayField
          label={t('roadmap.due')}
          value={values.dueOn}
          onChange={(day) => change({ dueOn: day })}
          error={refusal('/dueOn')}
          clearable
        />
      </div>
      <PersonPicker
        label={t('roadmap.lane.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
      <Checkbox
        label={t('launches.mustField')}
        checked={values.isMust}
        onChange={(event) => change({ isMust: event.currentTarget.checked })}
      />
      <FormProblem problem={problem} fields={['/name', '/function', '/dueOn', '/ownerId']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}

const bodyOf = (entry: Entry | undefined): Body => ({
  function: entry?.function ?? '',
  name: entry?.name ?? '',
  ownerId: entry?.ownerId ?? null,
  dueOn: entry?.dueOn ?? null,
  isMust: entry?.isMust ?? true,
});
