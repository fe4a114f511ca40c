import { Button, TextInput } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { isProblem } from '../../../app/problem.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import { useWrite } from '../../../app/write/use-write.ts';
import type { Report } from '../reads.ts';
import classes from './loop.module.css';

type Point = Schema<'ChangePointView'>;

/** The changes that were asked for, each to be answered before the next edition is sealed. */
export function PointsToAnswer({ report }: { readonly report: Report }) {
  const t = useText();
  const points = openPoints(report);
  if (points.length === 0) return null;
  return (
    <ol className={classes.points} aria-label={t('loop.changesAsked')}>
      {points.map((point) => (
        <PointRow key={point.id} reportId={report.id} point={point} />
      ))}
    </ol>
  );
}

const openPoints = ({ editions }: Report): readonly Point[] =>
  editions
    .flatMap(({ reviews }) => reviews.flatMap(({ points }) => points))
    .filter(({ sealedIn }) => sealedIn === null);

function PointRow({ reportId, point }: { readonly reportId: string; readonly point: Point }) {
  const t = useText();
  const write = useWrite();
  const [answer, setAnswer] = useState(point.answer);
  const [error, setError] = useState<string>();
  const send = (outcome: 'changed' | 'unchanged') =>
    write({
      onProblem: (problem) =>
        setError((isProblem(problem) && problem.refusalOf('/answer')) || problemText(t, problem)),
      paint: (cache) => paintPoint(cache, reportId, { ...point, outcome }),
      run: () =>
        dataOf(
          api.PUT('/api/v1/reports/{id}/change-points/{point}/answer', {
            params: { path: { id: reportId, point: point.id } },
            headers: ifMatch(point.version),
            body: { outcome, answer: answer.trim() },
          }),
        ),
    });
  return (
    <li className={classes.point}>
      <p>
        {point.text} {point.outcome && <strong>· {t(`loop.point.${point.outcome}`)}</strong>}
      </p>
      <TextInput
        aria-label={t('loop.answerTo', { name: point.text })}
        placeholder={t('loop.pointHint')}
        value={answer}
        error={error}
        onChange={(event) => {
          setAnswer(event.currentTarget.value);
          setError(undefined);
        }}
      />
      <div className={classes.buttons}>
        {(['changed', 'unchanged'] as const).map((outcome) => (
          <Button
            key={outcome}
            size="compact-sm"
            variant={point.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={point.outcome === outcome}
            onClick={() => void send(outcome)}
          >
            {t(`loop.point.${outcome}`)}
            <span className="visually-hidden"> {point.text}</span>
          </Button>
        ))}
      </div>
    </li>
  );
}

function paintPoint(cache: QueryClient, reportId: string, point: Point): void {
  cache.setQueriesData<Schema<'ReportPage'>>(
    { queryKey: ['get', '/api/v1/reports'] },
    (page) =>
      page && {
        ...page,
        data: page.data.map((report) =>
          report.id === reportId ? withPoint(report, point) : report,
        ),
      },
  );
}

const withPoint = (report: Report, point: Point): Report => ({
  ...report,
  editions: report.editions.map((edition) => ({
    ...edition,
    reviews: edition.reviews.map((review) => ({
      ...review,
      points: review.points.map((one) => (one.id === point.id ? point : one)),
    })),
  })),
});
