import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { $api, api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { OutboxMessage } from './outbox-message.tsx';
import rows from './rows.module.css';
import classes from './settings.module.css';

type Entry = Schema<'OutboxEntry'>;

const STATES = ['all', 'waiting', 'sent', 'dead', 'kept'] as const;
const TONES: Readonly<Partial<Record<Entry['state'], string>>> = { dead: 'warm', sent: 'accent' };

/** The newest messages to people, and what became of each. */
export function OutboxSection() {
  const t = useText();
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [read, setRead] = useState<string>();
  const query = $api.useQuery('get', '/api/v1/outbox', {
    params: { query: { limit: 200, ...(state !== 'all' && { state }) } },
  });
  return (
    <div className={classes.stack}>
      <SegmentedControl
        aria-label={t('mail.state')}
        value={state}
        onChange={setState}
        data={STATES.map((value) => ({ value, label: t(`mail.state.${value}`) }))}
      />
      <Loaded query={query} rows={5}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState text={t('mail.none')} />
          ) : (
            <Card isFlush>
              <OutboxTable entries={data} onRead={setRead} />
            </Card>
          )
        }
      </Loaded>
      {read !== undefined && <OutboxMessage id={read} onClose={() => setRead(undefined)} />}
    </div>
  );
}

interface TableProps {
  readonly entries: readonly Entry[];
  readonly onRead: (id: string) => void;
}

function OutboxTable({ entries, onRead }: TableProps) {
  const t = useText();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {(['subject', 'to', 'written', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`mail.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('settings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <OutboxRow key={entry.id} entry={entry} onRead={onRead} />
        ))}
      </tbody>
    </table>
  );
}

function OutboxRow({ entry, onRead }: Pick<TableProps, 'onRead'> & { readonly entry: Entry }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const { id, subject, toName, state, lastError, createdAt } = entry;
  const retry = () =>
    void write({
      run: () => api.PUT('/api/v1/outbox/{id}/retry', { params: { path: { id } } }),
      said: t('mail.retried'),
    });
  return (
    <tr>
      <th scope="row">
        <button type="button" className={rows.rowButton} onClick={() => onRead(id)}>
          {subject}
        </button>
      </th>
      <td>{toName}</td>
      <td>{formats.instant(createdAt)}</td>
      <td>
        <span className={rows.tag} data-tone={TONES[state]}>
          {t(`mail.state.${state}`)}
        </span>
        {lastError !== '' && <div className={classes.hint}>{lastError}</div>}
      </td>
      <td>
        {state === 'dead' && (
          <button type="button" className={rows.rowButton} onClick={retry}>
            {t('mail.retry')}
            <span className="visually-hidden"> {subject}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
