import type { FollowedDeed } from '#features/follows/index';
import { statusWords } from '#domain/figure-text';
import { STATUSES } from '#domain/status';
import type { NoticeContent } from './notices.ts';

const SENTENCES = {
  check_in: 'checkedIn',
  comment: 'commented',
  edition: 'submitted',
  slip: 'slipped',
} as const satisfies Record<FollowedDeed['deed'], NoticeContent['sentence']>;

const FOLDERS: Readonly<Record<FollowedDeed['kind'], string>> = {
  area: 'areas',
  item: 'roadmap',
  kpi: 'kpis',
  report: 'reports',
};

/** What a follower reads of something that others did. */
export function followedContent(deed: FollowedDeed): NoticeContent {
  const { kind, key, name, who, words, status, due } = deed;
  return {
    sentence: SENTENCES[deed.deed],
    values: { what: name, title: name, who, status: wordsOf(status ?? ''), due: due ?? '' },
    words,
    path: `/${FOLDERS[kind]}/${key}`,
  };
}

export const wordsOf = (name: string): string =>
  statusWords(STATUSES.find((status) => status === name) ?? 'unknown');
