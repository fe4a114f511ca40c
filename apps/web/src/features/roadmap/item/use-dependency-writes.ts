import { $api, api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';

type Dependency = Pick<Schema<'RoadmapDependency'>, 'id' | 'version'>;
type View = Schema<'DependencyView'>;
export type WholeDependency = View;

/** Those of an item, with their reasons and what the reader may do. */
export const useDependenciesOf = (item: string, isWanted: boolean) =>
  $api.useQuery(
    'get',
    '/api/v1/dependencies',
    { params: { query: { item } } },
    { enabled: isWanted },
  );

/** What is done with what waits for what. */
export function useDependencyWrites() {
  const t = useText();
  const write = useWrite();

  const add = (body: Schema<'CreateDependency'>) =>
    write<View>({
      said: t('roadmap.said.waits'),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/dependencies', { body })),
      undo: ({ id, version }) => api.DELETE('/api/v1/dependencies/{id}', of(id, version)),
    });

  const resolve = (dependency: Dependency) =>
    write<View>({
      ...guard(dependency),
      said: t('roadmap.said.resolved'),
      run: (version) => resolved(dependency.id, version),
      undo: ({ id, version }) => reopened(id, version),
    });

  const unresolve = (dependency: Dependency) =>
    write<View>({
      ...guard(dependency),
      said: t('roadmap.said.unresolved'),
      run: (version) => reopened(dependency.id, version),
      undo: ({ id, version }) => resolved(id, version),
    });

  const accept = (dependency: Dependency) =>
    write<View>({
      ...guard(dependency),
      said: t('roadmap.said.accepted'),
      run: (version) => answered(dependency.id, version, { state: 'accepted' }),
    });

  const decline = (dependency: Dependency, reason: string) =>
    write<View>({
      ...guard(dependency),
      onProblem: raise,
      said: t('roadmap.said.declined'),
      run: (version) => answered(dependency.id, version, { state: 'declined', reason }),
    });

  const escalate = (dependency: Dependency, reason: string) =>
    write<View>({
      ...guard(dependency),
      onProblem: raise,
      said: t('roadmap.said.escalated'),
      run: (version) => escalated(dependency.id, version, reason),
      undo: ({ id, version }) => settled(id, version),
    });

  const settle = (dependency: View) =>
    write<View>({
      ...guard(dependency),
      said: t('roadmap.said.settled'),
      run: (version) => settled(dependency.id, version),
      undo: ({ id, version }) => escalated(id, version, dependency.escalationReason),
    });

  return { add, resolve, unresolve, accept, decline, escalate, settle };
}

const resolved = (id: string, version: number) =>
  dataOf(api.PUT('/api/v1/dependencies/{id}/resolution', of(id, version)));

const reopened = (id: string, version: number) =>
  dataOf(api.DELETE('/api/v1/dependencies/{id}/resolution', of(id, version)));

const answered = (id: string, version: number, body: Schema<'AnswerDependency'>) =>
  dataOf(api.PUT('/api/v1/dependencies/{id}/answer', { ...of(id, version), body }));

const escalated = (id: string, version: number, reason: string) =>
  dataOf(api.PUT('/api/v1/dependencies/{id}/escalation', { ...of(id, version), body: { reason } }));

const settled = (id: string, version: number) =>
  dataOf(api.DELETE('/api/v1/dependencies/{id}/escalation', of(id, version)));

const of = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Dependency) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/dependencies/{id}', { params: { path: { id } } }))).version,
});
