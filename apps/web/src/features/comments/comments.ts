import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../../app/api.ts';

export type Comment = Schema<'CommentView'>;
export type SubjectKind = Comment['subjectKind'];

export interface Subject {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

const PAGE = 200;

const keyOf = ({ subjectKind, subjectId }: Subject) =>
  ['comments', subjectKind, subjectId] as const;

/** All that is said about one thing, oldest first. */
export const useComments = (subject: Subject) =>
  useQuery({ queryKey: keyOf(subject), queryFn: () => all(subject) });

/** Changes what is shown before the server answers. */
export function paintComments(
  cache: QueryClient,
  subject: Subject,
  change: (comments: readonly Comment[]) => readonly Comment[],
): void {
  cache.setQueryData<readonly Comment[]>(keyOf(subject), (before) => before && change(before));
}

async function all(subject: Subject): Promise<readonly Comment[]> {
  const found: Comment[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...subject, limit: PAGE, ...(cursor !== null && { cursor }) };
    const page: Schema<'CommentPage'> = await dataOf(
      api.GET('/api/v1/comments', { params: { query } }),
    );
    found.push(...page.data);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
