import { Modal } from '@mantine/core';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import classes from './outbox-message.module.css';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** A message as its reader gets it, without the decoration. */
export function OutboxMessage({ id, onClose }: Props) {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/outbox/{id}', { params: { path: { id } } });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={query.data?.subject ?? ''}
      closeButtonProps={{ 'aria-label': t('mail.close') }}
    >
      <Loaded query={query} rows={6}>
        {({ text, toName, toAddress }) => (
          <>
            <p className={classes.to}>{`${toName} <${toAddress}>`}</p>
            <pre className={classes.text}>{text}</pre>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
