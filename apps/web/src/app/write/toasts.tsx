import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Text } from '../i18n/use-text.ts';
import { isProblem } from '../problem.ts';

const UNDO_FOR = 10_000;

/** Says what was done, and takes it back for ten seconds. */
export function tellDone(t: Text, said: string, undo?: () => Promise<unknown>): void {
  const id = notifications.show({
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <span>{said}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo().then(
              () => tellDone(t, t('write.undone')),
              (error: unknown) => tellProblem(t, error),
            );
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

/** Says what the server said, and what to do. */
export function tellProblem(t: Text, error: unknown): void {
  notifications.show({
    title: t('write.refused'),
    message: problemText(t, error),
    color: 'red',
    autoClose: 12_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': t('frame.close') },
  });
}

/** One or two sentences for people; the request id where only we can help. */
export function problemText(t: Text, error: unknown): string {
  if (!isProblem(error)) return t('write.unknown');
  if (error.status === 0) return t('write.offline');
  if (error.status >= 500) return t('write.fault', { id: error.requestId ?? '–' });
  const fields = error.errors.map(({ message }) => message);
  return [error.message, ...fields.filter((text) => text !== error.message)].join(' ');
}
