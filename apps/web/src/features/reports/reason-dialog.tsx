import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { problemText } from '../../app/write/toasts.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly action: string;
  /** Undefined as its answer means that it was refused. */
  readonly send: (reason: string, onProblem: (error: unknown) => void) => Promise<unknown>;
}

/** For what may not be done without saying why. What was typed stays when it is refused. */
export function ReasonDialog({ opened, onClose, title, text, label, action, send }: Props) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') return setError(t('reports.reasonNeeded'));
    setSending(true);
    const done = await send(reason.trim(), (problem) =>
      setError((isProblem(problem) && problem.refusalOf('/reason')) || problemText(t, problem)),
    );
    setSending(false);
    if (done === undefined) return undefined;
    setReason('');
    return onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="mute">{text}</p>
        <Textarea
          label={label}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setError(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void submit();
          }}
          error={error}
          labelProps={{ mb: 6 }}
          autosize
          minRows={4}
          maxLength={2_000}
          required
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('reports.cancel')}
          </Button>
          <Button type="submit" loading={isSending}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
