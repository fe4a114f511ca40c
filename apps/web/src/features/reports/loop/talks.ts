import type { Comment } from '../../comments/comments.ts';

export type AskedAbout = NonNullable<Comment['line']>;

/** All that is said about one line of a report, oldest first. */
export interface Talk {
  readonly line: AskedAbout;
  readonly comments: readonly Comment[];
  readonly questions: number;
  /** What was asked last has no answer yet. */
  readonly isWaiting: boolean;
}

export const lineId = (section: string, key: string): string => `${section}:${key}`;

/** By line, in the order in which somebody first spoke of it. */
export function talksOf(comments: readonly Comment[]): ReadonlyMap<string, Talk> {
  const talks = new Map<string, { line: AskedAbout; comments: Comment[] }>();
  for (const comment of comments) {
    const { line } = comment;
    if (!line) continue;
    const id = lineId(line.section, line.key);
    const talk = talks.get(id);
    if (talk) talk.comments.push(comment);
    else talks.set(id, { line, comments: [comment] });
  }
  return new Map([...talks].map(([id, talk]) => [id, counted(talk)]));
}

function counted({ line, comments }: Pick<Talk, 'line' | 'comments'>): Talk {
  const said = comments.filter(({ removedAt }) => removedAt === null);
  const last = said.findLastIndex(({ isQuestion }) => isQuestion);
  const asker = said[last]?.author.personId;
  return {
    line,
    comments,
    questions: said.filter(({ isQuestion }) => isQuestion).length,
    isWaiting: last >= 0 && said.slice(last).every(({ author }) => author.personId === asker),
  };
}
