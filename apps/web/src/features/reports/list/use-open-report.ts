import { useNavigate } from '@tanstack/react-router';
import type { Period } from '#domain/calendar';
import { api, dataOf } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';

/** Opens the draft of a period and shows it. */
export function useOpenReport(): (period: Period) => Promise<void> {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const navigate = useNavigate();
  return async (period) => {
    const opened = await write({
      run: () => dataOf(api.POST('/api/v1/reports', { body: { period: period.key } })),
      said: t('reports.openedToast', { period: formats.period(period) }),
    });
    if (opened) await navigate({ to: '/reports/$period', params: { period: period.key } });
  };
}
