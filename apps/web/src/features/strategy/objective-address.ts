import { api, dataOf, ifMatch } from '../../app/api.ts';
import type { Write } from '../../app/write/use-write.ts';
import type { Objective } from './strategy.ts';

export type OnProblem = (error: unknown) => void;

export const of = ({ key }: Pick<Objective, 'key'>, version: number) => ({
  params: { path: { objective: key } },
  headers: ifMatch(version),
});

export const guard = ({
  key,
  version,
}: Objective): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (
      await dataOf(
        api.GET('/api/v1/objectives/{objective}', { params: { path: { objective: key } } }),
      )
    ).version,
});
