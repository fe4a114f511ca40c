import { Button, Group, Select } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { isClosed, type Item } from '../roadmap.ts';
import classes from './item.module.css';
import { useDependencyWrites } from './use-dependency-writes.ts';

interface Props {
  /** Id of the item that waits. */
  readonly itemId: string;
  readonly items: readonly Item[];
  readonly onDone: () => void;
}

interface Wanted {
  readonly blocker: string | null;
  readonly neededBy: string | null;
}

/** What the item waits for, and by when. A circle is refused by name. */
export function WaitForm({ itemId, items, onDone }: Props) {
  const t = useText();
  const { add } = useDependencyWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields<Wanted>({
    blocker: null,
    neededBy: null,
  });
  const { blocker, neededBy } = values;
  const choices = items.filter((item) => item.id !== itemId && !isClosed(item));
  const submit = async (): Promise<void> => {
    if (blocker === null) return;
    const body = { blocker, blocked: itemId, ...(neededBy && { neededBy }) };
    if (await send(() => add(body))) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        void submit();
        return blocker !== null;
      }}
    >
      <Select
        label={t('roadmap.waitsForHead')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={blocker}
        onChange={(id) => change({ blocker: id })}
        error={refusal('/blocker')}
        nothingFoundMessage={t('roadmap.nothingFound')}
        searchable
        required
        data-autofocus
      />
      <LazyDayField
        label={t('roadmap.neededByField')}
        description={t('roadmap.neededByHint')}
        value={neededBy}
        onChange={(day) => change({ neededBy: day })}
        error={refusal('/neededBy')}
        clearable
      />
      <FormProblem problem={problem} fields={['/blocker', '/neededBy']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy} disabled={blocker === null}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
