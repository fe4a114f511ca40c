import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';

type Dependency = Schema<'RoadmapDependency'>;
type View = Schema<'DependencyView'>;

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
      run: (version) =>
        dataOf(api.PUT('/api/v1/dependencies/{id}/resolution', of(dependency.id, version))),
      undo: ({ id, version }) =>
        api.DELETE('/api/v1/dependencies/{id}/resolution', of(id, version)),
    });

  const accept = (dependency: Dependency) =>
    write<View>({
      ...guard(dependency),
      said: t('roadmap.said.accepted'),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/dependencies/{id}/answer', {
            ...of(dependency.id, version),
            body: { state: 'accepted' },
          }),
        ),
    });

  return { add, resolve, accept };
}

const of = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Dependency) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/dependencies/{id}', { params: { path: { id } } }))).version,
});
