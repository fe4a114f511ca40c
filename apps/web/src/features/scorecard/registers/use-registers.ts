import { $api, type Schema } from '../../../app/api.ts';
import { useToday } from '../../../app/today.ts';
import { useMomentQuery } from '../../../app/moment.ts';

type Period = Schema<'ScorecardView'>['period'];

/** The registers as they stood on the last day of a period that is over, unless another moment is looked at. */
function useMoment({ endsOn }: Period) {
  const moment = useMomentQuery();
  const today = useToday();
  const isChosen = 'at' in moment || 'asOf' in moment;
  return isChosen || endsOn >= today ? moment : { at: endsOn };
}

const BEFORE = { placeholderData: <Data>(before: Data | undefined) => before };

/** What the pages of the registers read too; each answer is kept until one of its records changes. */
export function useRegisters(period: Period) {
  const moment = useMoment(period);
  const query = { params: { query: moment } };
  const inPeriod = { params: { query: { ...moment, period: period.key } } };
  return {
    alignment: $api.useQuery('get', '/api/v1/alignment', query, BEFORE),
    roadmap: $api.useQuery('get', '/api/v1/roadmap', query, BEFORE),
    kept: $api.useQuery('get', '/api/v1/roadmap/predictability', inPeriod, BEFORE),
    portfolio: $api.useQuery('get', '/api/v1/portfolio', inPeriod, BEFORE),
  };
}
