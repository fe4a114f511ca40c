import { useState } from 'react';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import classes from './strategy.module.css';
import type { Statement } from './strategy.ts';

/** How many have read it, and on demand who has not. */
export function Readers({ statement }: { readonly statement: Statement }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { readers, audience } = statement;
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('strategy.readBy', { readers, audience })}</summary>
      {isOpen && <Names statement={statement} />}
    </details>
  );
}

function Names({ statement: { key: statement } }: { readonly statement: Statement }) {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/strategy-statements/{statement}/readings', {
    params: { path: { statement } },
  });
  return (
    <Loaded query={query} rows={2}>
      {(readings) => {
        const namesOf = (hasRead: boolean): string =>
          readings
            .filter(({ readAt }) => (readAt !== null) === hasRead)
            .map(({ person }) => person.name)
            .join(', ');
        return (
          <ul className={classes.plain}>
            <li>{t('strategy.haveRead', { names: namesOf(true) || '–' })}</li>
            <li>{t('strategy.haveNotRead', { names: namesOf(false) || '–' })}</li>
          </ul>
        );
      }}
    </Loaded>
  );
}
