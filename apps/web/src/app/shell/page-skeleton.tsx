import { useText } from '../i18n/use-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

/** In the shape of most pages: a heading and rows. */
export function PageSkeleton() {
  const t = useText();
  return <Skeleton label={t('frame.loading')} rows={8} />;
}
