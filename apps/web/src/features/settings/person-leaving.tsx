import { Button } from '@mantine/core';
import { useState } from 'react';
import { $api, api, dataOf, ifMatch } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { readPerson } from './read-person.ts';
import classes from './settings.module.css';
import type { Person } from './use-people-list.ts';

const deactivation = '/api/v1/people/{id}/deactivation' as const;

const letIn = (id: string, version: number) =>
  dataOf(api.DELETE(deactivation, { params: { path: { id } }, headers: ifMatch(version) }));

/** Leaving and coming back; nobody is ever deleted under their records. */
export function PersonLeaving({ person }: { readonly person: Person }) {
  if (person.can.deactivate) return <Leave person={person} />;
  if (person.can.reactivate) return <ComeBack person={person} />;
  return null;
}

function Leave({ person }: { readonly person: Person }) {
  const t = useText();
  const write = useWrite();
  const { id, name, version } = person;
  const [heir, setHeir] = useState<string | null>(null);
  const { data: areas = [] } = $api.useQuery('get', '/api/v1/areas', {
    params: { query: { ownerId: id } },
  });
  const leave = () =>
    write({
      run: (current) =>
        dataOf(
          api.PUT(deactivation, {
            params: { path: { id } },
            headers: ifMatch(current),
            body: heir === null ? {} : { handOverTo: heir },
          }),
        ),
      version,
      currentVersion: async () => (await readPerson(id)).version,
      said: t('settings.deactivated', { name }),
      undo: (left) => letIn(id, left.version),
    });
  return (
    <section className={classes.part} aria-label={t('settings.leaving')}>
      <h3>{t('settings.leaving')}</h3>
      <p className={classes.hint}>
        {areas.length === 0
          ? t('settings.leavingText')
          : t('settings.leavingOwner', {
              count: areas.length,
              names: areas.map((area) => area.name).join(', '),
            })}
      </p>
      <PersonPicker
        label={t('settings.handOverTo')}
        value={heir}
        onChange={setHeir}
        clearable
        required={areas.length > 0}
      />
      <div className={classes.actions}>
        <Button
          variant="default"
          disabled={areas.length > 0 && heir === null}
          onClick={() => void leave()}
        >
          {t('settings.deactivate')}
        </Button>
      </div>
    </section>
  );
}

function ComeBack({ person }: { readonly person: Person }) {
  const t = useText();
  const write = useWrite();
  const { id, name, version } = person;
  const comeBack = () =>
    write({
      run: (current) => letIn(id, current),
      version,
      currentVersion: async () => (await readPerson(id)).version,
      said: t('settings.reactivated', { name }),
    });
  return (
    <section className={classes.part} aria-label={t('settings.leaving')}>
      <h3>{t('settings.comeBack')}</h3>
      <p className={classes.hint}>{t('settings.comeBackText')}</p>
      <div className={classes.actions}>
        <Button onClick={() => void comeBack()}>{t('settings.reactivate')}</Button>
      </div>
    </section>
  );
}
