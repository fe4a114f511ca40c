import type { QueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { raise } from '../../ui/use-fields.ts';
import type { Review } from './lifecycle.ts';

type Assessed = Schema<'AssessCriterion'>;
export type Decision = Schema<'DecideGateReview'>;
type Condition = Review['conditions'][number];

/** What is done in a review. What is said in it is kept; only what says nothing final can be undone. */
export function useReviewWrites() {
  const t = useText();
  const write = useWrite();

  const request = (body: Schema<'RequestGateReview'>) =>
    write<Review>({
      said: t('lifecycle.said.requested'),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/gate-reviews', { body })),
      undo: ({ id, version }) => withdrawn(id, version),
    });

  const assess = (review: Review, assessed: Assessed) =>
    write<Review>({
      paint: (cache) => paintReview(cache, review.id, (one) => withAssessment(one, assessed)),
      run: () =>
        dataOf(
          api.POST('/api/v1/gate-reviews/{id}/assessments', {
            ...at(review),
            body: { assessments: [assessed] },
          }),
        ),
    });

  const addEvidence = (review: Review, body: Schema<'AddGateEvidence'>) =>
    write<Review>({
      said: t('lifecycle.said.evidence'),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/gate-reviews/{id}/evidence', { ...at(review), body })),
    });

  const removeEvidence = (review: Review, part: Review['evidence'][number]) =>
    write({
      said: t('lifecycle.said.evidenceRemoved'),
      run: () =>
        dataOf(
          api.DELETE('/api/v1/gate-reviews/{id}/evidence/{part}', {
            params: { path: { id: review.id, part: part.id } },
          }),
        ),
      undo: () =>
        api.POST('/api/v1/gate-reviews/{id}/evidence', {
          ...at(review),
          body: {
            requirement: part.requirement,
            title: part.title,
            url: part.url,
            note: part.note,
          },
        }),
    });

  const vote = (review: Review, body: Schema<'CastGateVote'>) =>
    write<Review>({
      said: t('lifecycle.said.voted'),
      onProblem: raise,
      run: () => dataOf(api.PUT('/api/v1/gate-reviews/{id}/vote', { ...at(review), body })),
    });

  const waive = (review: Review, criterion: string, reason: string) =>
    write<Review>({
      said: t('lifecycle.said.waived'),
      onProblem: raise,
      run: () =>
        dataOf(
          api.PUT('/api/v1/gate-reviews/{id}/waivers/{criterion}', {
            params: { path: { id: review.id, criterion } },
            body: { reason },
          }),
        ),
    });

  const decide = (review: Review, body: Decision) =>
    write<Review>({
      ...guard(review),
      said: t('lifecycle.said.decided'),
      onProblem: raise,
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/gate-reviews/{id}/decision', {
            ...at(review),
            headers: ifMatch(version),
            body,
          }),
        ),
    });

  const withdraw = (review: Review) =>
    write({
      ...guard(review),
      said: t('lifecycle.said.withdrawn'),
      run: (version) => withdrawn(review.id, version),
    });

  return {
    request,
    assess,
    addEvidence,
    removeEvidence,
    vote,
    waive,
    decide,
    withdraw,
  };
}

/** Of a decided review: whether what was asked for is done. */
export function useConditionWrites() {
  const t = useText();
  const write = useWrite();

  const meet = (review: Review, condition: Condition) =>
    write<Review>({
      ...guard(review),
      said: t('lifecycle.said.met'),
      run: (version) => fulfilled(review.id, version, condition.id),
      undo: ({ version }) => reopened(review.id, version, condition.id),
    });

  const reopen = (review: Review, condition: Condition) =>
    write<Review>({
      ...guard(review),
      said: t('lifecycle.said.reopened'),
      run: (version) => reopened(review.id, version, condition.id),
      undo: ({ version }) => fulfilled(review.id, version, condition.id),
    });

  return { meet, reopen };
}

const at = ({ id }: Review) => ({ params: { path: { id } } });

const guard = ({ id, version }: Review) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/gate-reviews/{id}', { params: { path: { id } } }))).version,
});

const withdrawn = (id: string, version: number) =>
  dataOf(
    api.PUT('/api/v1/gate-reviews/{id}/withdrawal', {
      params: { path: { id } },
      headers: ifMatch(version),
    }),
  );

const PART = '/api/v1/gate-reviews/{id}/conditions/{part}/fulfilment';

const fulfilled = (id: string, version: number, part: string) =>
  dataOf(api.PUT(PART, { params: { path: { id, part } }, headers: ifMatch(version), body: {} }));

const reopened = (id: string, version: number, part: string) =>
  dataOf(api.DELETE(PART, { params: { path: { id, part } }, headers: ifMatch(version) }));

/** Wherever it is shown: by itself, and among those of its product. */
function paintReview(cache: QueryClient, id: string, change: (review: Review) => Review): void {
  const changed = (review: Review): Review => (review.id === id ? change(review) : review);
  cache.setQueriesData<Review>(
    { queryKey: ['get', '/api/v1/gate-reviews/{id}'] },
    (review) => review && changed(review),
  );
  cache.setQueriesData<Schema<'GateReviewPage'>>(
    { queryKey: ['get', '/api/v1/gate-reviews'] },
    (page) => page && { ...page, data: page.data.map(changed) },
  );
}

const withAssessment = (
  review: Review,
  { criterion, met = null, score = null }: Assessed,
): Review => ({
  ...review,
  assessments: [
    ...review.assessments.filter((one) => one.criterion !== criterion),
    {
      criterion,
      met,
      score,
      note: '',
      assessedBy: review.requestedBy,
      recordedAt: new Date().toISOString(),
    },
  ],
});
