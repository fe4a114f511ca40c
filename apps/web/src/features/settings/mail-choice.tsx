import { Switch } from '@mantine/core';
import { $api, api, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Loaded } from '../../ui/loaded.tsx';
import classes from './settings.module.css';

type Choice = Schema<'MailPreference'>;

const ADDRESS = '/api/v1/me/mail-preferences';

/** What I want by mail; holds at once. */
export function MailChoice() {
  const t = useText();
  const write = useWrite();
  const query = $api.useQuery('get', ADDRESS);
  const choose = (kind: Choice['kind'], isWanted: boolean) =>
    void write({
      run: () =>
        api.PUT('/api/v1/me/mail-preferences/{kind}', {
          params: { path: { kind } },
          body: { isWanted },
        }),
      paint: (cache) =>
        cache.setQueriesData<readonly Choice[]>({ queryKey: ['get', ADDRESS] }, (before) =>
          before?.map((one) => (one.kind === kind ? { kind, isWanted } : one)),
        ),
    });
  return (
    <Loaded query={query} rows={5}>
      {(choices) => (
        <div className={classes.form}>
          {choices.map(({ kind, isWanted }) => (
            <Switch
              key={kind}
              label={t(`mail.kind.${kind}`)}
              description={t(`mail.about.${kind}`)}
              checked={isWanted}
              onChange={(event) => choose(kind, event.currentTarget.checked)}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}
