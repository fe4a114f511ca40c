import type { EditionPart } from '#domain/edition-parts';
import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { addressesIn } from './addresses.ts';
import type { MailValues } from './mail-fields.tsx';
import type { Shared } from './share-reads.ts';

export interface MadeLink {
  readonly name: string;
  readonly url: string;
}

interface Given {
  readonly days: number;
  /** Empty: the whole edition. */
  readonly audienceId: string;
}

const shown = ({ days, audienceId }: Given) => ({
  days,
  ...(audienceId !== '' && { audienceId }),
});

/** Makes versions, and hands editions out by link or by mail. */
export function useMake({ reportId, number }: Shared) {
  const t = useText();
  const write = useWrite();
  const path = { id: reportId, number };
  return {
    version: async (name: string, parts: EditionPart[]): Promise<string> => {
      const body = { name, parts };
      const run = () => dataOf(api.POST('/api/v1/audiences', { body }));
      return (await write({ run, onProblem: raise }))?.id ?? '';
    },
    link: async (name: string, given: Given): Promise<MadeLink> => {
      const body = { name, ...shown(given) };
      const address = '/api/v1/reports/{id}/editions/{number}/share-links';
      const run = () => dataOf(api.POST(address, { params: { path }, body }));
      const made = await write({ run, onProblem: raise });
      return { name, url: made?.url ?? '' };
    },
    mail: async ({ to, words, withPdf }: MailValues, given: Given): Promise<void> => {
      const addresses = [...addressesIn(to).all];
      const body = {
        to: addresses,
        withPdf,
        ...shown(given),
        ...(words.trim() !== '' && { words: words.trim() }),
      };
      const address = '/api/v1/reports/{id}/editions/{number}/mailings';
      const run = () => dataOf(api.POST(address, { params: { path }, body }));
      await write({
        run,
        onProblem: raise,
        said: t('sharing.mailed', { count: addresses.length }),
      });
    },
  };
}
