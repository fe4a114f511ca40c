import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { api, dataOf, ifMatch } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { MarkdownEditor } from '../../../ui/markdown-editor.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import classes from './item.module.css';
import type { BriefView } from './use-item.ts';

interface Props {
  readonly brief: BriefView;
  readonly onDone: () => void;
}

const TEXTS = ['problem', 'requirements', 'nonGoals'] as const;

export function BriefForm({ brief, onDone }: Props) {
  const t = useText();
  const write = useWrite();
  const { problem: why, persona, requirements, nonGoals, itemKey, itemName, version } = brief;
  const { values, change, send, problem, refusal, isBusy } = useFields({
    problem: why,
    persona,
    requirements,
    nonGoals,
    reason: '',
  });
  const isFrozen = brief.frozenAt !== null;
  const submit = async (): Promise<void> => {
    const { reason, ...said } = values;
    const body = { ...said, ...(isFrozen && reason && { reason }) };
    const place = { params: { path: { item: itemKey } } };
    const isDone = await send(() =>
      write<BriefView>({
        said: t('roadmap.saved', { name: itemName }),
        version,
        onProblem: raise,
        currentVersion: async () =>
          (await dataOf(api.GET('/api/v1/roadmap-items/{item}/brief', place))).version,
        run: (current) =>
          dataOf(
            api.PATCH('/api/v1/roadmap-items/{item}/brief', {
              ...place,
              headers: ifMatch(current),
              body,
            }),
          ),
      }),
    );
    if (isDone) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        void submit();
        return true;
      }}
    >
      {TEXTS.map((part) => (
        <MarkdownEditor
          key={part}
          label={t(`roadmap.part.${part}`)}
          value={values[part]}
          onChange={(text) => change({ [part]: text })}
          error={refusal(`/${part}`)}
          minRows={3}
        />
      ))}
      <TextInput
        label={t('roadmap.part.persona')}
        value={values.persona}
        maxLength={ITEM_LIMITS.persona}
        error={refusal('/persona')}
        onChange={(event) => change({ persona: event.currentTarget.value })}
      />
      {isFrozen && (
        <TextInput
          label={t('roadmap.whyScope')}
          value={values.reason}
          maxLength={ITEM_LIMITS.reason}
          error={refusal('/reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required
        />
      )}
      <FormProblem
        problem={problem}
        fields={['/problem', '/requirements', '/nonGoals', '/persona', '/reason']}
      />
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
