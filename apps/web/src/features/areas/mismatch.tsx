import { useText } from '../../app/i18n/use-text.ts';
import classes from './areas.module.css';

/** Declared better than the figures say; the reason stands where there is room for it. */
export function Mismatch({ reason }: { readonly reason: string }) {
  const t = useText();
  return (
    <span className={classes.mismatch} title={reason || undefined}>
      {t('areas.mismatch')}
    </span>
  );
}
