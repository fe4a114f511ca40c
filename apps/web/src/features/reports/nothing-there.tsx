import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Where a report or an edition is named that is not there, or not for this reader. */
export function NothingThere({ text }: { readonly text: string }) {
  const t = useText();
  return (
    <>
      <PageHead title={t('reports.title')} />
      <EmptyState text={text} action={<Link to="/reports">{t('reports.toList')}</Link>} />
    </>
  );
}
