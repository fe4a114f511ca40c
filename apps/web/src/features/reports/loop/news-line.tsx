import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useNews, type Report } from '../reads.ts';
import classes from './loop.module.css';

interface Props {
  readonly report: Report;
  readonly number: number;
}

/** How much changed since the edition that the reader read last, with the way to it. */
export function NewsLine({ report, number }: Props) {
  const t = useText();
  const formats = useFormats();
  const { data } = useNews(report.id, number);
  if (!data?.against) return null;
  const { against, changes } = data;
  const turned = changes.filter(
    ({ kind, event }) => kind === 'status' && event === 'changed',
  ).length;
  return (
    <p className={`${classes.news} no-print`}>
      {t('loop.sinceRead', {
        number: against.number,
        period: formats.period(against.period),
        day: formats.dayOf(against.readAt),
      })}{' '}
      <Link
        to="/reports/$period/editions/$number"
        params={{ period: report.period.key, number: String(number) }}
        search={{ against: `${against.period.key}.${against.number}` }}
      >
        {t('loop.seeChanges', { count: changes.length, turned })}
      </Link>
    </p>
  );
}
