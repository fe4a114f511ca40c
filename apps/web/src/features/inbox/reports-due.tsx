import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { DutiesCard, type DutiesProps } from './duties-card.tsx';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';

export function ReportsDue(duties: DutiesProps) {
  const t = useText();
  return <DutiesCard {...duties} title={t('inbox.reports')} subject={ReportLink} />;
}

function ReportLink({ duty: { period } }: { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Link {...STOP} to="/reports/$period" params={{ period: period?.key ?? '' }}>
      {t('inbox.reportOf', { period: period ? formats.period(period) : '' })}
    </Link>
  );
}
