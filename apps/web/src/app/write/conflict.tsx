import { Button, Group, Modal, Text as Words } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ApiProblem } from '../problem.ts';

interface Question {
  readonly problem: ApiProblem;
  readonly answer: (keepMine: boolean) => void;
}

let question: Question | undefined;
const listeners = new Set<() => void>();

function ask(next: Question | undefined): void {
  question = next;
  for (const tell of listeners) tell();
}

/** True when the reader wants their own change to stand over somebody else's. */
export const askWhoseStays = (problem: ApiProblem): Promise<boolean> =>
  new Promise((resolve) =>
    ask({
      problem,
      answer: (keepMine) => {
        ask(undefined);
        resolve(keepMine);
      },
    }),
  );

/** Shown when two people changed the same thing. */
export function ConflictDialog() {
  const t = useText();
  const open = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => question,
  );
  return (
    <Modal
      opened={open !== undefined}
      onClose={() => open?.answer(false)}
      title={t('write.conflict')}
      centered
    >
      <Words size="sm">{t('write.conflictText')}</Words>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => open?.answer(false)} data-autofocus>
          {t('write.takeTheirs')}
        </Button>
        <Button onClick={() => open?.answer(true)}>{t('write.keepMine')}</Button>
      </Group>
    </Modal>
  );
}
