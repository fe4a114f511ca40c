import { Button, Group } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import type { Text } from '../i18n/use-text.ts';

const UNDO_FOR = 10_000;

/** Where toasts are shown. */
export default function Toasts() {
  return <Notifications position="bottom-left" limit={4} />;
}

export function showDone(t: Text, said: string, undo?: () => void): void {
  const id = notifications.show({
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <span>{said}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {t('write.undo')}
        </Button>
      </Group>
    ) : (
      said
    ),
    autoClose: undo ? UNDO_FOR : 4_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': t('frame.close') },
  });
}

export function showProblem(t: Text, message: string): void {
  notifications.show({
    title: t('write.refused'),
    message,
    color: 'red',
    autoClose: 12_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': t('frame.close') },
  });
}
