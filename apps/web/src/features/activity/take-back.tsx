import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { Entry } from './entry.ts';
import { reversalOf } from './reversals/index.ts';

/** Takes an old change back, where it still stands and the reader may; looked up when the entry is unfolded. */
export function TakeBack({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const isTravelling = useIsTravelling();
  const look = reversalOf(entry.action);
  const reason = t('history.reason', { at: formats.instant(entry.at) });
  const { data: step, isSuccess } = useQuery({
    queryKey: ['reversal', entry.id],
    queryFn: async () => (await look?.(entry, reason)) ?? null,
    enabled: look !== undefined && !isTravelling,
    retry: false,
  });
  if (!look) return null;
  if (isTravelling) return <span className="mute">{t('history.notInThePast')}</span>;
  if (isSuccess && step === null) return <span className="mute">{t('history.notAnyMore')}</span>;
  if (!step) return null;
  const { run, undo } = step;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => void write({ run, said: t('history.takenBack'), undo })}
    >
      {t('history.takeBack')}
    </Button>
  );
}
