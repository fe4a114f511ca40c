import { $api, type Schema } from '../../../app/api.ts';
import { useMomentQuery } from '../../../app/moment.ts';

export type BusinessCase = Schema<'BusinessCaseView'>;
export type Benefit = Schema<'BenefitView'>;
export type PostLaunchReview = Schema<'PostLaunchReviewView'>;

/** Those in use; few, so without pages. */
export function useCases(product: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/business-cases', {
    params: { query: { ...query, product } },
  });
}

/** Newest first. */
export function usePostLaunchReviews(product: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/products/{product}/post-launch-reviews', {
    params: { path: { product }, query },
  });
}
