import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { useSession } from '../../app/session.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { useViewWrites } from './use-view-writes.ts';

interface Props {
  readonly query: string;
  readonly onClose: () => void;
}

/** Gives the arrangement that is shown a name. */
export function SaveViewDialog({ query, onClose }: Props) {
  const t = useText();
  const { role } = useSession();
  const { keep } = useViewWrites();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return setProblem(t('scorecard.views.nameIt'));
    const made = await keep({ page: 'scorecard', name: name.trim(), query, isShared }, (error) =>
      setProblem((isProblem(error) && error.refusalOf('/name')) || problemText(t, error)),
    );
    if (made) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('scorecard.views.save')}>
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={t('scorecard.views.name')}
            value={name}
            error={problem}
            maxLength={100}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setProblem(undefined);
            }}
            data-autofocus
          />
          {role !== 'viewer' && (
            <Checkbox
              label={t('scorecard.views.shareIt')}
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit">{t('scorecard.views.keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
