import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import { paintAcknowledged } from './check-ins.ts';
import type { Changes } from './changes.ts';
import { bodyOf, type CheckIn, type Draft } from './draft.ts';

/** The area as a whole, or one thing in it. */
export type Subject = Pick<Schema<'CreateCheckIn'>, 'areaId' | 'kpiId' | 'itemId' | 'objectiveId'>;

interface Sent {
  readonly subject: Subject;
  readonly said: Draft;
  /** The draft that it was, if any. */
  readonly draft: CheckIn | null;
  readonly onProblem: (error: unknown) => void;
}

type Read = Pick<CheckIn, 'id' | 'version'>;

/** What is done with check-ins. Each answers the check-in as it is then, or nothing when it was refused. */
export function useCheckInWrites() {
  const t = useText();
  const write = useWrite();
  const { person } = useSession();

  /** Nothing takes a published word back. */
  const publish = ({ subject, said, draft, onProblem }: Sent) =>
    write({
      said: t('checkins.published'),
      onProblem,
      ...(draft && guard(draft)),
      run: async (version) => {
        if (!draft) return create(subject, said, 'published');
        const saved = await update(draft.id, version, said);
        return dataOf(api.PUT('/api/v1/check-ins/{id}/publication', of(saved.id, saved.version)));
      },
    });

  const save = ({ subject, said, draft, onProblem }: Sent) =>
    write({
      said: t('checkins.draftSaved'),
      onProblem,
      ...(draft && guard(draft)),
      run: (version) => (draft ? update(draft.id, version, said) : create(subject, said, 'draft')),
    });

  const discard = (draft: CheckIn, said: Draft) =>
    write({
      said: t('checkins.discarded'),
      ...guard(draft),
      run: async (version) => {
        await api.DELETE('/api/v1/check-ins/{id}', of(draft.id, version));
        return true;
      },
      undo: () => create(subjectOf(draft), said, 'draft'),
    });

  const change = (
    checkIn: CheckIn,
    { before, after }: Changes,
    onProblem: (error: unknown) => void,
  ) =>
    write({
      said: t('checkins.changed'),
      onProblem,
      ...guard(checkIn),
      run: (version) => patch(checkIn.id, version, after),
      undo: ({ id, version }) => patch(id, version, before),
    });

  /** Only the version that was read: what changed meanwhile is shown, not acknowledged over. */
  const acknowledge = ({ id, version }: Read) =>
    write({
      said: t('checkins.acknowledged'),
      version,
      paint: (cache) => paintAcknowledged(cache, id, person),
      run: (read) => dataOf(api.PUT('/api/v1/check-ins/{id}/acknowledgement', of(id, read))),
      undo: (done) =>
        dataOf(api.DELETE('/api/v1/check-ins/{id}/acknowledgement', of(done.id, done.version))),
    });

  const takeBack = (checkIn: CheckIn) =>
    write({
      said: t('checkins.takenBack'),
      ...guard(checkIn),
      run: (version) =>
        dataOf(api.DELETE('/api/v1/check-ins/{id}/acknowledgement', of(checkIn.id, version))),
      undo: ({ id, version }) =>
        dataOf(api.PUT('/api/v1/check-ins/{id}/acknowledgement', of(id, version))),
    });

  return { publish, save, discard, change, acknowledge, takeBack };
}

const guard = ({ id, version }: CheckIn): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () => (await current(id)).version,
});

const of = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const current = (id: string) =>
  dataOf(api.GET('/api/v1/check-ins/{id}', { params: { path: { id } } }));

const subjectOf = ({ area, kpi, item, objective }: CheckIn): Subject => ({
  areaId: area.id,
  ...(kpi && { kpiId: kpi.id }),
  ...(item && { itemId: item.id }),
  ...(objective && { objectiveId: objective.id }),
});

const create = (subject: Subject, said: Draft, state: CheckIn['state']) =>
  dataOf(api.POST('/api/v1/check-ins', { body: { ...subject, state, ...bodyOf(said) } }));

const update = (id: string, version: number, said: Draft) => patch(id, version, bodyOf(said));

const patch = (id: string, version: number, said: Partial<Draft>) =>
  dataOf(api.PATCH('/api/v1/check-ins/{id}', { ...of(id, version), body: said }));
