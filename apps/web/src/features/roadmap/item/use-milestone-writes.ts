import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { inTurn } from '../in-turn.ts';
import type { WholeItem } from '../use-item-writes.ts';

type Milestone = Schema<'RoadmapMilestone'>;
type View = Schema<'MilestoneView'>;

/** What is done with the dated marks of an item. */
export function useMilestoneWrites() {
  const t = useText();
  const today = useToday();
  const write = useWrite();
  const cache = useQueryClient();

  /** One after the other; the version that was answered stands for the next one at once. */
  const inOrder =
    ({ id }: Milestone, call: (version: number) => Promise<View>) =>
    (version: number) =>
      inTurn(id, version, async (latest) => {
        const view = await call(latest);
        paintMilestone(cache, id, { version: view.version });
        return view;
      });

  const add = (body: Schema<'CreateMilestone'>) =>
    write<View>({
      said: t('roadmap.said.milestone', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/milestones', { body })),
      undo: ({ id, version }) => api.PUT('/api/v1/milestones/{id}/archival', of(id, version)),
    });

  const meet = (milestone: Milestone) =>
    write<View>({
      ...guard(milestone),
      said: t('roadmap.said.met', { name: milestone.name }),
      paint: (queries) => paintMilestone(queries, milestone.id, { metOn: today }),
      run: inOrder(milestone, (version) =>
        dataOf(
          api.PUT('/api/v1/milestones/{id}/attainment', { ...of(milestone.id, version), body: {} }),
        ),
      ),
      undo: ({ id, version }) => api.DELETE('/api/v1/milestones/{id}/attainment', of(id, version)),
    });

  const unmeet = (milestone: Milestone) =>
    write<View>({
      ...guard(milestone),
      said: t('roadmap.said.unmet', { name: milestone.name }),
      paint: (queries) => paintMilestone(queries, milestone.id, { metOn: null }),
      run: inOrder(milestone, (version) =>
        dataOf(api.DELETE('/api/v1/milestones/{id}/attainment', of(milestone.id, version))),
      ),
    });

  const change = (milestone: Milestone, body: Schema<'UpdateMilestone'>) =>
    write<View>({
      ...guard(milestone),
      said: t('roadmap.moved', { name: milestone.name }),
      onProblem: raise,
      run: (version) =>
        dataOf(api.PATCH('/api/v1/milestones/{id}', { ...of(milestone.id, version), body })),
    });

  return { add, meet, unmeet, change };
}

const of = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Milestone) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/milestones/{id}', { params: { path: { id } } }))).version,
});

function paintMilestone(cache: QueryClient, id: string, change: Partial<Milestone>): void {
  cache.setQueriesData<WholeItem>(
    { queryKey: ['get', '/api/v1/roadmap-items/{item}'] },
    (item) =>
      item && {
        ...item,
        milestones: item.milestones.map((one) =>
          one.id === id ? Object.assign({}, one, change) : one,
        ),
      },
  );
}
