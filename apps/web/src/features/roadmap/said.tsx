import fresh from '../../ui/freshness.module.css';
import { StatusMark } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
import type { Text } from '../../app/i18n/use-text.ts';
import classes from './said.module.css';
import { saidOfItem, type Item } from './roadmap.ts';

interface Props {
  readonly item: Pick<Item, 'status' | 'declared'>;
  readonly t: Text;
}

/** In words, below or behind the computed status: no hook, because it stands in hundreds of rows. */
export function Said({ item, t }: Props) {
  const said = saidOfItem(item);
  if (!said) return null;
  const words = t('status.said', { status: t(`status.${said}`) });
  return (
    <span
      className={`${mark.said} ${classes.said}`}
      data-mismatch={item.declared?.isMismatch || undefined}
      title={item.declared?.isMismatch ? t('roadmap.betterThanSchedule') : words}
    >
      <StatusMark status={said} size={12} />
      <span className={mark.saidWords}>{words}</span>
    </span>
  );
}

/** A word where one is owed; what is current says nothing in a list. */
export function Owed({ freshness, t }: Pick<Item, 'freshness'> & Pick<Props, 't'>) {
  if (freshness === null || freshness === 'current') return null;
  return (
    <span className={fresh.freshness} data-freshness={freshness}>
      {t(`roadmap.owed.${freshness}`)}
    </span>
  );
}
