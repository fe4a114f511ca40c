import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import classes from './form-dialog.module.css';
import { FormProblem } from './form-problem.tsx';
import { SubmitForm } from './submit-form.tsx';

interface Props {
  readonly title: string;
  /** What the button that sends says. */
  readonly action: string;
  readonly onClose: () => void;
  /** False when something is missing, which is then marked at its field. */
  readonly onSubmit: () => boolean;
  readonly isBusy: boolean;
  readonly problem: unknown;
  /** Pointers of the fields that show their own refusals. */
  readonly fields?: readonly string[];
  readonly children: ReactNode;
}

/** A few fields above the page. What was typed stays when it is refused. */
export function FormDialog({ title, action, onClose, onSubmit, children, ...form }: Props) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <SubmitForm className={classes.form} onSubmit={onSubmit}>
        {children}
        <FormProblem problem={form.problem} fields={form.fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('write.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {action}
          </Button>
        </Group>
      </SubmitForm>
    </Modal>
  );
}
