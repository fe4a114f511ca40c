import { api, dataOf, ifMatch } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession, type Session } from '../../app/session.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { paintComments, type Comment, type Subject } from './comments.ts';

/** What somebody writes, and whom it mentions. */
export interface Words {
  readonly body: string;
  readonly mentions: readonly string[];
  /** Left to the text when absent: a question mark at the end of a sentence asks. */
  readonly isQuestion?: boolean;
}

/** Says, changes and takes back. Each answers whether it was done. */
export function useCommentWrites(subject: Subject) {
  const t = useText();
  const write = useWrite();
  const session = useSession();

  const say = async ({ body, mentions, isQuestion }: Words): Promise<boolean> => {
    const done = await write({
      said: t(isQuestion ? 'comments.asked' : 'comments.posted'),
      paint: (cache) =>
        paintComments(cache, subject, (before) => [...before, unsent(subject, body, session)]),
      run: () =>
        dataOf(
          api.POST('/api/v1/comments', {
            body: { ...subject, body, mentions: [...mentions], isQuestion },
          }),
        ),
      undo: ({ id, version }) => taken(id, version),
    });
    return done !== undefined;
  };

  const change = async (comment: Comment, { body, mentions }: Words): Promise<boolean> => {
    const done = await write({
      said: t('comments.changed'),
      version: comment.version,
      currentVersion: async () => (await current(comment.id)).version,
      paint: (cache) =>
        paintComments(cache, subject, (before) =>
          before.map((other) => (other.id === comment.id ? { ...other, body } : other)),
        ),
      run: (version) => changed(comment.id, version, { body, mentions }),
      undo: ({ id, version }) => changed(id, version, previous(comment)),
    });
    return done !== undefined;
  };

  const remove = (comment: Comment): Promise<unknown> =>
    write({
      said: t('comments.removedNow'),
      version: comment.version,
      currentVersion: async () => (await current(comment.id)).version,
      run: (version) => taken(comment.id, version),
    });

  return { say, change, remove };
}

const current = (id: string) =>
  dataOf(api.GET('/api/v1/comments/{id}', { params: { path: { id } } }));

const changed = (id: string, version: number, { body, mentions }: Words) =>
  dataOf(
    api.PATCH('/api/v1/comments/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { body, mentions: [...mentions] },
    }),
  );

const taken = (id: string, version: number) =>
  dataOf(
    api.DELETE('/api/v1/comments/{id}', { params: { path: { id } }, headers: ifMatch(version) }),
  );

const previous = ({ body, mentions }: Comment): Words => ({
  body,
  mentions: mentions.map(({ personId }) => personId),
});

/** How it looks until the server has it. */
function unsent(subject: Subject, body: string, { person }: Session): Comment {
  return {
    ...subject,
    id: `unsent-${body}`,
    author: { personId: person.id, name: person.name },
    body,
    mentions: [],
    isQuestion: false,
    line: null,
    createdAt: new Date().toISOString(),
    editedAt: null,
    removedAt: null,
    version: 0,
    can: { update: false, remove: false },
  };
}
