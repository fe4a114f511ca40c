import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useBudget } from './budget-data.ts';
import { useMoneyText } from './money.ts';
import classes from './postings-panel.module.css';

type Posted = Schema<'PostedView'>;

/** Who posted what when, in a cell of the grid: `postings:budget:line:period`. */
export default function PostingsPanel({ id }: PanelProps) {
  const t = useText();
  const formats = useFormats();
  const [budget = '', line = '', period = ''] = id.split(':');
  const found = useBudget(budget).data?.periods.find(({ key }) => key === period);
  const postings = usePostings(budget, line, period);
  return (
    <>
      <p className={classes.period}>{found ? formats.period(found) : period}</p>
      <Loaded query={postings}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          if (rows.length === 0) return <p className="mute">{t('budget.postings.none')}</p>;
          return <Postings rows={rows} />;
        }}
      </Loaded>
      {postings.hasNextPage && (
        <Button
          variant="default"
          loading={postings.isFetchingNextPage}
          onClick={() => void postings.fetchNextPage()}
        >
          {t('budget.postings.more')}
        </Button>
      )}
    </>
  );
}

function usePostings(budget: string, lineId: string, period: string) {
  const moment = useMomentQuery();
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/budgets/{budget}/postings', { budget, lineId, period, ...moment }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/budgets/{budget}/postings', {
          params: {
            path: { budget },
            query: {
              lineId,
              period,
              ...moment,
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

function Postings({ rows }: { readonly rows: readonly Posted[] }) {
  const [first] = rows;
  return (
    <>
      <p className={classes.line}>{first?.lineName}</p>
      <ol className={classes.list}>
        {rows.map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </ol>
    </>
  );
}

function Entry({ row }: { readonly row: Posted }) {
  const t = useText();
  const formats = useFormats();
  const money = useMoneyText();
  const { amount, currency, kind, postedOn, recordedBy, recordedAt, corrects } = row;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <strong className="figure">
          {amount === null ? t('budget.postings.missing') : money.exact(amount, currency)}
        </strong>
        <span className={classes.tags}>
          <span>{t(`budget.posted.${kind}`)}</span>
          {row.isCorrection && <span>{t('budget.postings.correction')}</span>}
        </span>
      </div>
      {(row.missingReason ?? row.reason) && <p>{row.missingReason ?? row.reason}</p>}
      {corrects && <p className="mute">{t('budget.postings.corrects', { period: corrects })}</p>}
      {row.reference && (
        <p className="mute">{t('budget.postings.reference', { reference: row.reference })}</p>
      )}
      <p className={classes.who}>
        {recordedBy.name}, {formats.instant(recordedAt)} ·{' '}
        {t('budget.postings.on', { day: formats.day(postedOn) })}
      </p>
    </li>
  );
}
