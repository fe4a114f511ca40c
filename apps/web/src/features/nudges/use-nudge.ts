import { api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';

export type NudgeWish = Schema<'NudgeDebtors'>;

/** Reminds whoever owes it; the server allows it once in 24 hours. */
export function useNudge(): (wish: NudgeWish) => Promise<unknown> {
  const write = useWrite();
  const t = useText();
  return (body) =>
    write({
      run: () => dataOf(api.POST('/api/v1/obligations/nudges', { body })),
      said: ({ people }) =>
        people.length > 0
          ? t('inbox.nudged', { names: people.map(({ name }) => name).join(', ') })
          : t('inbox.nudgedBefore'),
    });
}
