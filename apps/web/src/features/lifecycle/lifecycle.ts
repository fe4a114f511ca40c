import { $api, type Schema } from '../../app/api.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useFigureQuery } from '../scorecard/newest.ts';

export type Portfolio = Schema<'PortfolioView'>;
export type PortfolioProduct = Schema<'PortfolioProduct'>;
export type Product = Schema<'ProductView'>;
export type ProductLine = Schema<'ProductLineView'>;
export type Stage = Schema<'StageView'>;
export type Gate = Schema<'GateView'>;
export type Review = Schema<'GateReviewView'>;
export type StageChange = Schema<'StageChangeView'>;

const MOST = 200;
const RARELY = { staleTime: 60_000 };

/** Every product in use with its stage, its status and what waits for a decision. */
export function usePortfolio() {
  const { compare: _, ...query } = useFigureQuery() ?? {};
  const isKnown = query.period !== undefined;
  return $api.useQuery(
    'get',
    '/api/v1/portfolio',
    { params: { query } },
    { placeholderData: (before) => before, enabled: isKnown },
  );
}

export function useProduct(key: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/products/{product}', {
    params: { path: { product: key }, query },
  });
}

/** In the order of a life, those switched off included. */
export const useStages = () => $api.useQuery('get', '/api/v1/stages', {}, RARELY);

export const useGates = () =>
  $api.useQuery('get', '/api/v1/gates', { params: { query: {} } }, RARELY);

export function useProductLines() {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/product-lines', { params: { query } });
}

/** Every review of one product, newest first. */
export function useReviews(product: string) {
  const moment = useMomentQuery();
  return $api.useQuery('get', '/api/v1/gate-reviews', {
    params: { query: { ...moment, product, limit: MOST } },
  });
}

export function useReview(id: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/gate-reviews/{id}', { params: { path: { id }, query } });
}

export function useStageChanges(product: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/products/{product}/stage-changes', {
    params: { path: { product }, query },
  });
}
