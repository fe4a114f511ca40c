import { Menu } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { $api, api } from '../api.ts';
import { useText } from '../i18n/use-text.ts';
import { prefer, usePreferences, useScheme } from '../preferences.ts';
import { useSession } from '../session.ts';
import { useOpenPanel } from '../view.ts';
import { useWrite } from '../write/use-write.ts';
import chip from './chip.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who I am, where, how it looks, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { person, role } = useSession();
  const { density, singleKeys } = usePreferences();
  const { scheme, setScheme } = useScheme();
  const openPanel = useOpenPanel();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={chip.chip}>
          <IconUserCircle size={18} aria-hidden />
          <span className={`${chip.wide} ${chip.person}`}>{person.name}</span>
          <span className="visually-hidden">{t('frame.account')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name} · {t(`terms.${role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings">
          {t('frame.settings')}
        </Menu.Item>
        <Organizations />
        <Menu.Divider />
        <Menu.Label>{t('frame.scheme')}</Menu.Label>
        {SCHEMES.map((name) => (
          <Menu.Item key={name} onClick={() => setScheme(name)} aria-current={scheme === name}>
            {t(`frame.scheme.${name}`)}
            {scheme === name && ' ✓'}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => prefer({ density: density === 'compact' ? 'comfortable' : 'compact' })}
        >
          {t(density === 'compact' ? 'frame.rowsComfortable' : 'frame.rowsCompact')}
        </Menu.Item>
        <Menu.Item onClick={() => prefer({ singleKeys: !singleKeys })}>
          {t(singleKeys ? 'frame.singleKeysOff' : 'frame.singleKeysOn')}
        </Menu.Item>
        <Menu.Item onClick={() => openPanel('keys:')}>{t('keys.sheet')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{t('frame.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The other organizations that the same person belongs to. */
function Organizations() {
  const t = useText();
  const cache = useQueryClient();
  const write = useWrite();
  const navigate = useNavigate();
  const { data: seats = [] } = $api.useQuery('get', '/api/v1/me/organizations');
  if (seats.length < 2) return null;
  const enter = (organizationId: string) =>
    write({
      run: async () => {
        await api.PUT('/api/v1/sessions/current/organization', { body: { organizationId } });
        cache.clear();
        await navigate({ to: '/' });
      },
    });
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('frame.organizations')}</Menu.Label>
      {seats.map(({ id, name, isCurrent }) => (
        <Menu.Item key={id} aria-current={isCurrent} onClick={() => void enter(id)}>
          {name}
          {isCurrent && ' ✓'}
        </Menu.Item>
      ))}
    </>
  );
}

function useSignOut(): () => void {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return () =>
    void api.DELETE('/api/v1/sessions/current').finally(() => {
      void navigate({ to: '/sign-in' }).then(() => cache.clear());
    });
}
