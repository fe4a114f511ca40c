import { api, dataOf, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useToday } from '../../../app/today.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { paintEntry, type Entry, type Launch } from './launches.ts';
import { guard, of, useInOrder } from './use-launch-writes.ts';

type Tick = Schema<'TickLaunchEntry'>;

/** What is done with the checklist of a launch. */
export function useChecklistWrites(launch: Launch) {
  const t = useText();
  const write = useWrite();
  const today = useToday();
  const { person } = useSession();
  const inOrder = useInOrder();

  const add = (body: Schema<'NewLaunchEntry'>) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t('launches.said.entry', { name: body.name }),
      run: inOrder(launch, (version) =>
        dataOf(
          api.POST('/api/v1/launches/{launch}/checklist', { ...of(launch.key, version), body }),
        ),
      ),
    });

  const change = (entry: Entry, body: Schema<'UpdateLaunchEntry'>) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t('launches.said.change', { name: entry.name }),
      run: inOrder(launch, (version) => patched(launch.key, entry.id, version, body)),
      undo: ({ version }) => patched(launch.key, entry.id, version, asBefore(entry, body)),
    });

  const tick = (entry: Entry, state: Entry['state'], more: Omit<Tick, 'state'> = {}) =>
    write<Launch>({
      ...guard(launch),
      ...(state === 'not_applicable' && { onProblem: raise }),
      said: t(`launches.said.${state}`, { name: entry.name }),
      paint: (cache) =>
        paintEntry(cache, entry.id, {
          state,
          reason: more.reason ?? '',
          doneOn: state === 'done' ? today : null,
          doneBy: state === 'done' ? person.id : null,
          doneByName: state === 'done' ? person.name : null,
        }),
      run: inOrder(launch, (version) => ticked(launch.key, entry.id, version, { state, ...more })),
      undo: ({ version }) => ticked(launch.key, entry.id, version, stateOf(entry)),
    });

  return { add, change, tick };
}

const ofEntry = (launch: string, id: string, version: number) => {
  const { params, headers } = of(launch, version);
  return { params: { path: { ...params.path, id } }, headers };
};

const patched = (launch: string, id: string, version: number, body: Schema<'UpdateLaunchEntry'>) =>
  dataOf(
    api.PATCH('/api/v1/launches/{launch}/checklist/{id}', {
      ...ofEntry(launch, id, version),
      body,
    }),
  );

const ticked = (launch: string, id: string, version: number, body: Tick) =>
  dataOf(
    api.PUT('/api/v1/launches/{launch}/checklist/{id}/state', {
      ...ofEntry(launch, id, version),
      body,
    }),
  );

const stateOf = ({ state, reason, doneOn }: Entry): Tick => ({
  state,
  ...(reason && { reason }),
  ...(doneOn && { on: doneOn }),
});

function asBefore(entry: Entry, body: Schema<'UpdateLaunchEntry'>): Schema<'UpdateLaunchEntry'> {
  const { function: part, name, ownerId, dueOn, isMust } = entry;
  const was = { function: part, name, ownerId, dueOn, isMust };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in body));
}
