import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportSchedule } from '#domain/report-schedule';
import { api, dataOf } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import table from '../../ui/table.module.css';
import { Wide } from '../../ui/wide.tsx';
import classes from './settings.module.css';

interface Props {
  readonly schedule: ReportSchedule & { readonly rule: string };
}

/** The next five dates of a schedule as it is typed. */
export function SchedulePreview({ schedule }: Props) {
  const t = useText();
  const formats = useFormats();
  const { periodKind, rule, shift, plusWorkingDays, leadWorkingDays, graceWorkingDays } = schedule;
  const days = { plusWorkingDays, leadWorkingDays, graceWorkingDays };
  const body = { periodKind, rule, shift, ...days };
  const { data, error } = useQuery({
    queryKey: ['report-template-preview', body],
    queryFn: () => dataOf(api.POST('/api/v1/report-templates/preview', { body })),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (isProblem(error)) return <p className={classes.hint}>{t('schedules.noDates')}</p>;
  return (
    <Wide label={t('schedules.preview')}>
      <table className={table.table}>
        <caption className={classes.hint}>{t('schedules.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('schedules.period')}</th>
            <th scope="col">{t('schedules.opens')}</th>
            <th scope="col">{t('schedules.due')}</th>
            <th scope="col">{t('schedules.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {(data ?? []).map(({ period, opensOn, dueOn, graceOn }) => (
            <tr key={period.key}>
              <th scope="row">{formats.period(period)}</th>
              <td className="figure">{formats.day(opensOn)}</td>
              <td className="figure">{formats.day(dueOn)}</td>
              <td className="figure">{formats.day(graceOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
