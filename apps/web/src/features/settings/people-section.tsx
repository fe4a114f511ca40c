import { Button, Select, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { ROLES, type Role } from '#domain/actor';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { InviteForm } from './invite-form.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import classes from './settings.module.css';
import { usePeopleList, type PersonState } from './use-people-list.ts';

const STATES: readonly PersonState[] = ['active', 'invited', 'listed', 'deactivated'];

export function PeopleSection() {
  const t = useText();
  const { can } = useSession();
  const [q, setQ] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [state, setState] = useState<PersonState | null>(null);
  const [isInviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const query = usePeopleList({ q: useDeferredValue(q), role, state });
  return (
    <>
      {isInviting && (
        <Card title={t('settings.invitePerson')}>
          <InviteForm onClose={() => setInviting(false)} />
        </Card>
      )}
      <div className={`${classes.filters} no-print`}>
        <TextInput
          type="search"
          label={t('settings.searchPeople')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Select
          label={t('settings.role')}
          placeholder={t('settings.any')}
          clearable
          clearButtonProps={{ 'aria-label': t('settings.clear') }}
          data={ROLES.map((value) => ({ value, label: t(`terms.${value}`) }))}
          value={role}
          onChange={(chosen) => setRole(ROLES.find((known) => known === chosen) ?? null)}
        />
        <Select
          label={t('settings.state')}
          placeholder={t('settings.any')}
          clearable
          clearButtonProps={{ 'aria-label': t('settings.clear') }}
          data={STATES.map((value) => ({ value, label: t(`settings.state.${value}`) }))}
          value={state}
          onChange={(chosen) => setState(STATES.find((known) => known === chosen) ?? null)}
        />
        {can.invite && !isInviting && (
          <Button className={classes.push} onClick={() => setInviting(true)}>
            {t('settings.invitePerson')}
          </Button>
        )}
      </div>
      <Loaded query={query} rows={8}>
        {({ pages }) => {
          const people = pages.flatMap(({ data }) => data);
          if (people.length === 0) return <EmptyState text={t('settings.nobodyFound')} />;
          return (
            <>
              <Card isFlush>
                <PeopleTable people={people} onOpen={setOpenId} />
              </Card>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('settings.more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <PersonDrawer id={openId} onClose={() => setOpenId(undefined)} />
    </>
  );
}
