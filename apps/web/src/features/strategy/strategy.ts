import { useQuery } from '@tanstack/react-query';
import { $api, api, dataOf, type Schema } from '../../app/api.ts';
import { useMomentQuery } from '../../app/moment.ts';

export type Statement = Schema<'StatementView'>;
export type Goal = Schema<'GoalView'>;
export type Objective = Schema<'ObjectiveView'>;
export type KeyResult = Schema<'KeyResultView'>;
export type Alignment = Schema<'AlignmentView'>;

export const useStatements = () => {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/strategy-statements', { params: { query } });
};

export const useGoals = () => {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/goals', { params: { query } });
};

export const useAlignment = () => {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/alignment', { params: { query } });
};

export const useObjective = (objective: string) => {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/objectives/{objective}', {
    params: { path: { objective }, query },
  });
};

export const useMoves = (objective: string) =>
  $api.useQuery('get', '/api/v1/objectives/{objective}/moves', {
    params: { path: { objective } },
  });

/** All objectives that are not archived, those that end last first. */
export const useObjectives = () => {
  const when = useMomentQuery();
  return useQuery({ queryKey: ['objectives', when], queryFn: () => all(when) });
};

const PAGE = 200;

async function all(when: ReturnType<typeof useMomentQuery>): Promise<readonly Objective[]> {
  const found: Objective[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...when, limit: PAGE, ...(cursor !== null && { cursor }) };
    const page: Schema<'ObjectivePage'> = await dataOf(
      api.GET('/api/v1/objectives', { params: { query } }),
    );
    found.push(...page.data);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** Neither closed nor dropped. */
export const isRunning = ({ state }: Pick<Objective, 'state'>): boolean =>
  state === 'draft' || state === 'open';
