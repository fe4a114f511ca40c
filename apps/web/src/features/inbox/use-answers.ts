import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { Duty, Mention } from './sweep.ts';

type CheckIn = Schema<'CheckInView'>;
type Report = Schema<'ReportView'>;

const checkInOf = (id: string): Promise<CheckIn> =>
  dataOf(api.GET('/api/v1/check-ins/{id}', { params: { path: { id } } }));

const reportOf = (id: string): Promise<Report> =>
  dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }));

/** Says that the reader has read it: what a check-in says now, or the newest edition of a report by its hash. */
export function useAcknowledge(): (duty: Duty) => Promise<unknown> {
  const write = useWrite();
  const t = useText();
  return ({ kind, subject: { id, name } }) =>
    kind === 'report_acknowledgement'
      ? write({
          said: t('inbox.acknowledged', { name }),
          run: async () => acknowledgeReport(await reportOf(id)),
        })
      : write({
          said: t('inbox.acknowledged', { name }),
          run: async () => acknowledgeCheckIn(await checkInOf(id)),
          undo: ({ version }) =>
            api.DELETE('/api/v1/check-ins/{id}/acknowledgement', {
              params: { path: { id } },
              headers: ifMatch(version),
            }),
        });
}

const acknowledgeCheckIn = ({ id, version }: CheckIn): Promise<CheckIn> =>
  dataOf(
    api.PUT('/api/v1/check-ins/{id}/acknowledgement', {
      params: { path: { id } },
      headers: ifMatch(version),
    }),
  );

const acknowledgeReport = ({ id, editions }: Report): Promise<Report> =>
  dataOf(
    api.PUT('/api/v1/reports/{id}/acknowledgement', {
      params: { path: { id } },
      body: { sha256: editions.at(-1)?.sha256 ?? '' },
    }),
  );

/** Answers below the question, and tells who asked. */
export function useReply(): (mention: Mention, body: string) => Promise<unknown> {
  const write = useWrite();
  const t = useText();
  return ({ comment, subject }, body) =>
    write({
      said: t('inbox.replied', { name: comment.author.name }),
      run: () =>
        dataOf(
          api.POST('/api/v1/comments', {
            body: {
              subjectKind: subject.kind,
              subjectId: subject.id,
              body,
              mentions: [comment.author.personId],
              ...(comment.line && { replyTo: comment.id }),
            },
          }),
        ),
      undo: ({ id, version }) =>
        api.DELETE('/api/v1/comments/{id}', {
          params: { path: { id } },
          headers: ifMatch(version),
        }),
    });
}

/** It no longer waits; nothing is answered. */
export function useMarkRead(): (mention: Mention) => Promise<unknown> {
  const write = useWrite();
  const t = useText();
  return ({ comment }) =>
    write({
      said: t('inbox.markedRead'),
      run: () => api.PUT('/api/v1/comments/{id}/reading', { params: { path: { id: comment.id } } }),
    });
}
