import { $api, api, dataOf, type Schema } from '../../app/api.ts';
import { useWrite } from '../../app/write/use-write.ts';

type Following = Schema<'FollowingView'>;

/** Follows what is not followed, and the other way round; seen at once. */
export function useFollowWrite(): (following: Following) => Promise<unknown> {
  const write = useWrite();
  return ({ kind, id, isFollowing, since }) => {
    const of = { params: { path: { kind, id } } };
    const { queryKey } = $api.queryOptions('get', '/api/v1/follows/{kind}/{id}', of);
    const turned: Following = { kind, id, isFollowing: !isFollowing, since };
    return write({
      paint: (cache) => cache.setQueryData(queryKey, turned),
      run: () =>
        dataOf(
          isFollowing
            ? api.DELETE('/api/v1/follows/{kind}/{id}', of)
            : api.PUT('/api/v1/follows/{kind}/{id}', of),
        ),
    });
  };
}
