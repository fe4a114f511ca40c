import { Button, Group, Modal, Text } from '@mantine/core';
import { useText } from '../i18n/use-text.ts';
import type { Conflict } from './conflict.ts';

/** Asks whose change stays. */
export default function ConflictDialog({ problem, answer }: Conflict) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={t('write.conflict')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      centered
    >
      <Text size="sm">{t('write.conflictText')}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {problem.message}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => answer(false)} data-autofocus>
          {t('write.takeTheirs')}
        </Button>
        <Button onClick={() => answer(true)}>{t('write.keepMine')}</Button>
      </Group>
    </Modal>
  );
}
