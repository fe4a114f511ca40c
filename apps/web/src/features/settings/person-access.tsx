import { Button } from '@mantine/core';
import { useState } from 'react';
import { $api, api, dataOf } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { SecretOnce } from './secret-once.tsx';
import classes from './settings.module.css';
import rows from './rows.module.css';
import type { Person } from './use-people-list.ts';

interface Once {
  readonly text: string;
  readonly link: string;
}

/** How the person gets in: an invitation, or a link for a new password. Each link is shown once. */
export function PersonAccess({ person }: { readonly person: Person }) {
  const t = useText();
  const write = useWrite();
  const [once, setOnce] = useState<Once>();
  const { id, name, email, can } = person;
  const invite = () =>
    write({
      run: async () => {
        const body = { email: email ?? '', personId: id };
        const { link } = await dataOf(api.POST('/api/v1/invitations', { body }));
        setOnce({ text: t('settings.invitationOnce', { name }), link });
      },
    });
  const offerReset = () =>
    write({
      run: async () => {
        const path = { id };
        const call = api.POST('/api/v1/people/{id}/password-reset', { params: { path } });
        const { link } = await dataOf(call);
        setOnce({ text: t('settings.resetOnce', { name }), link });
      },
    });
  if (!can.invite && !can.resetPassword) return null;
  return (
    <section className={classes.part} aria-label={t('settings.access')}>
      <h3>{t('settings.access')}</h3>
      {once && <SecretOnce text={once.text} secret={once.link} onDone={() => setOnce(undefined)} />}
      {can.invite && email === null && <p className={classes.hint}>{t('settings.emailFirst')}</p>}
      {can.invite && person.state === 'invited' && <OpenInvitation person={person} />}
      <div className={classes.actions}>
        {can.invite && (
          <Button variant="default" disabled={email === null} onClick={() => void invite()}>
            {t(person.state === 'invited' ? 'settings.inviteAgain' : 'settings.makeInvitation')}
          </Button>
        )}
        {can.resetPassword && (
          <Button variant="default" onClick={() => void offerReset()}>
            {t('settings.makeReset')}
          </Button>
        )}
      </div>
    </section>
  );
}

function OpenInvitation({ person }: { readonly person: Person }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const { data: invitations = [] } = $api.useQuery('get', '/api/v1/invitations');
  const open = invitations.find(({ personId }) => personId === person.id);
  if (!open) return null;
  const withdraw = () =>
    write({
      run: () => api.DELETE('/api/v1/invitations/{id}', { params: { path: { id: open.id } } }),
      said: t('settings.invitationWithdrawn', { name: person.name }),
    });
  return (
    <div className={classes.actions}>
      <span>{t('settings.invitedUntil', { day: formats.dayOf(open.expiresAt) })}</span>
      <button type="button" className={rows.rowButton} onClick={() => void withdraw()}>
        {t('settings.withdraw')}
      </button>
    </div>
  );
}
