import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { $api, api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { SecretOnce } from './secret-once.tsx';
import classes from './settings.module.css';
import rows from './rows.module.css';
import { TokenForm } from './token-form.tsx';

type Token = Schema<'TokenView'>;

/** Keys for programs that act in my name. */
export function TokensSection() {
  const t = useText();
  const { role } = useSession();
  const [isAll, setAll] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const query = $api.useQuery('get', '/api/v1/tokens', {
    params: { query: isAll ? { all: true } : {} },
  });
  const make = (
    <Button onClick={() => setMaking(true)} disabled={isMaking}>
      {t('settings.newToken')}
    </Button>
  );
  return (
    <div className={classes.stack}>
      {secret !== undefined && (
        <SecretOnce
          text={t('settings.tokenOnce')}
          secret={secret}
          onDone={() => setSecret(undefined)}
        />
      )}
      {isMaking && (
        <Card title={t('settings.newToken')}>
          <TokenForm
            onCancel={() => setMaking(false)}
            onMade={(made) => {
              setMaking(false);
              setSecret(made);
            }}
          />
        </Card>
      )}
      {role === 'admin' && (
        <Switch
          label={t('settings.allTokens')}
          checked={isAll}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      <Loaded query={query} rows={3}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState text={t('settings.noTokens')} action={make} />
          ) : (
            <Card isFlush actions={make}>
              <TokenTable tokens={tokens} isAll={isAll} />
            </Card>
          )
        }
      </Loaded>
    </div>
  );
}

interface TableProps {
  readonly tokens: readonly Token[];
  readonly isAll: boolean;
}

function TokenTable({ tokens, isAll }: TableProps) {
  const t = useText();
  const columns = ['token', 'rights', 'reach', 'expires', 'lastUsed'] as const;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`settings.${column}`)}
            </th>
          ))}
          {isAll && <th scope="col">{t('settings.actsAs')}</th>}
          <th scope="col">
            <span className="visually-hidden">{t('settings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} isAll={isAll} />
        ))}
      </tbody>
    </table>
  );
}

function TokenRow({ token, isAll }: { readonly token: Token; readonly isAll: boolean }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const isExpired = Date.parse(token.expiresAt) < Date.now();
  const revoke = () =>
    void write({
      run: () => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id } } }),
      said: t('settings.tokenRevoked', { name: token.name }),
    });
  return (
    <tr>
      <th scope="row">{token.name}</th>
      <td>{t(token.scopes.includes('write') ? 'settings.scope.write' : 'settings.scope.read')}</td>
      <td>
        {token.areaIds === null
          ? t('settings.everywhere')
          : t('settings.areaCount', { count: token.areaIds.length })}
      </td>
      <td>
        {isExpired ? (
          <span className={rows.tag} data-tone="warm">
            {t('settings.expired')}
          </span>
        ) : (
          formats.dayOf(token.expiresAt)
        )}
      </td>
      <td>{token.lastUsedAt ? formats.ago(token.lastUsedAt) : t('settings.never')}</td>
      {isAll && <td>{token.personName}</td>}
      <td>
        {token.can.revoke && (
          <button type="button" className={rows.rowButton} onClick={revoke}>
            {t('settings.revoke')}
            <span className="visually-hidden"> {token.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
