import { Button } from '@mantine/core';
import { $api, api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import classes from './rows.module.css';

type Session = Schema<'SessionView'>;

const end = (id: string) => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } });

/** Where I am signed in; a session that is not mine any more ends here. */
export function SessionsSection() {
  const t = useText();
  const write = useWrite();
  const query = $api.useQuery('get', '/api/v1/sessions');
  const others = query.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  const endAll = () =>
    write({
      run: () => Promise.all(others.map(({ id }) => end(id))),
      said: t('settings.sessionsEnded', { count: others.length }),
    });
  return (
    <Card
      isFlush
      actions={
        others.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => void endAll()}>
            {t('settings.endOthers')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={3}>
        {(sessions) => <SessionTable sessions={sessions} />}
      </Loaded>
    </Card>
  );
}

function SessionTable({ sessions }: { readonly sessions: readonly Session[] }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const revoke = ({ id, device }: Session) =>
    void write({
      run: () => end(id),
      said: t('settings.sessionEnded', { device }),
      paint: (cache) =>
        cache.setQueriesData<readonly Session[]>(
          { queryKey: ['get', '/api/v1/sessions'] },
          (before) => before?.filter((session) => session.id !== id),
        ),
    });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('settings.device')}</th>
          <th scope="col">{t('settings.address')}</th>
          <th scope="col">{t('settings.signedIn')}</th>
          <th scope="col">{t('settings.lastUsed')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('settings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{session.device}</th>
            <td>{session.address ?? '–'}</td>
            <td>{formats.instant(session.createdAt)}</td>
            <td>{formats.ago(session.lastUsedAt ?? session.createdAt)}</td>
            <td>
              {session.isCurrent ? (
                <span className={classes.tag} data-tone="accent">
                  {t('settings.thisOne')}
                </span>
              ) : (
                <button type="button" className={classes.rowButton} onClick={() => revoke(session)}>
                  {t('settings.end')}
                  <span className="visually-hidden"> {session.device}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
