import { Drawer } from '@mantine/core';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PersonAccess } from './person-access.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonLeaving } from './person-leaving.tsx';
import classes from './settings.module.css';

interface Props {
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** Everything that can be done about one person. */
export function PersonDrawer({ id, onClose }: Props) {
  const t = useText();
  const query = $api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="min(480px, 100vw)"
      title={query.data?.name ?? t('settings.person')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {id !== undefined && (
        <Loaded query={query}>
          {(person) => (
            <div className={classes.stack} key={person.id}>
              <PersonForm person={person} />
              <PersonAccess person={person} />
              <PersonLeaving person={person} />
            </div>
          )}
        </Loaded>
      )}
    </Drawer>
  );
}
