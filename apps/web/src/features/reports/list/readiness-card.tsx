import { $api, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import table from '../../../ui/table.module.css';
import { NudgeButton } from '../../nudges/nudge-button.tsx';
import { SubjectLink } from '../edition/subject-link.tsx';
import { useIsAuthor } from '../use-is-author.ts';
import { totalOf, worstFirst } from './readiness.ts';
import classes from './readiness.module.css';

type AreaReadiness = Schema<'AreaReadiness'>;

interface Props {
  readonly period: { readonly key: string; readonly label: string; readonly endsOn: string };
  /** Leaves complete areas out, for the side of an editor. */
  readonly isNarrow?: boolean;
}

/** What is in, late and missing in a period, area by area. */
export function ReadinessCard({ period, isNarrow = false }: Props) {
  const t = useText();
  const formats = useFormats();
  const query = $api.useQuery('get', '/api/v1/obligations/summary', {
    params: { query: { period: period.key } },
  });
  return (
    <Card
      title={
        isNarrow
          ? t('reports.whatIsMissing')
          : t('reports.readiness', { period: formats.period(period) })
      }
      isFlush
    >
      <Loaded query={query} rows={4}>
        {({ readiness }) => (
          <Readiness areas={readiness?.areas ?? []} period={period} isNarrow={isNarrow} />
        )}
      </Loaded>
    </Card>
  );
}

interface ReadinessProps {
  readonly areas: readonly AreaReadiness[];
  readonly period: Props['period'];
  readonly isNarrow: boolean;
}

function Readiness({ areas, period, isNarrow }: ReadinessProps) {
  const t = useText();
  const mayNudge = useIsAuthor();
  const total = totalOf(areas);
  const isOver = period.endsOn < useToday();
  const late = worstFirst(areas).filter((area) => isLate(area, isOver));
  const rows = isNarrow ? late : worstFirst(areas);
  if (areas.length === 0) return <p className={classes.line}>{t('reports.nothingOwed')}</p>;
  return (
    <>
      <div className={classes.line}>
        <ReadinessBar total={total} />
        <p>
          {t('reports.readinessLine', {
            in: total.in,
            expected: total.expected,
            late: total.late,
            missing: total.missing,
            open: total.open,
          })}
        </p>
      </div>
      {rows.length > 0 && (
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('reports.area')}</th>
              <th scope="col">{t('reports.checkIns')}</th>
              <th scope="col">{t('reports.values')}</th>
              {mayNudge && (
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{t('inbox.nudge')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((area) => (
              <tr key={area.key}>
                <th scope="row" className={classes.name}>
                  <SubjectLink section="areas" subjectKey={area.key}>
                    {area.name}
                  </SubjectLink>
                </th>
                <td>
                  <Answers counts={area.checkIns} />
                </td>
                <td>
                  <Answers counts={area.values} />
                </td>
                {mayNudge && (
                  <td className="no-print">
                    {isLate(area, isOver) && (
                      <NudgeButton
                        wish={{ areaId: area.id, period: period.key }}
                        name={area.name}
                        nudgedAt={area.nudgedAt}
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Past its time; once the period is over, all that is not in. */
const isLate = ({ checkIns, values }: AreaReadiness, isOver: boolean): boolean =>
  checkIns.missing + values.missing > 0 ||
  (isOver && checkIns.in + values.in < checkIns.expected + values.expected);

function Answers({ counts }: { readonly counts: Schema<'AnswerCounts'> }) {
  const t = useText();
  if (counts.expected === 0) return <span className="mute">–</span>;
  return (
    <>
      <span className="figure">
        {t('reports.inOf', { in: counts.in, expected: counts.expected })}
      </span>
      {counts.missing > 0 && (
        <span className={classes.missing}>
          {t('reports.missingCount', { count: counts.missing })}
        </span>
      )}
      {counts.late > 0 && (
        <span className={classes.late}>{t('reports.lateCount', { count: counts.late })}</span>
      )}
    </>
  );
}

function ReadinessBar({ total }: { readonly total: ReturnType<typeof totalOf> }) {
  const shares = [
    ['in', total.in],
    ['missing', total.missing],
    ['open', total.open],
  ] as const;
  return (
    <div className={classes.bar} aria-hidden="true">
      {shares
        .filter(([, count]) => count > 0)
        .map(([share, count]) => (
          <span key={share} data-share={share} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
