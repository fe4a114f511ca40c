import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useWrite, type Write } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { inTurn } from '../in-turn.ts';
import { keepVersion, type Launch } from './launches.ts';

/** What is done with a launch as a whole. Forms get their refusals back. */
export function useLaunchWrites() {
  const t = useText();
  const write = useWrite();
  const today = useToday();
  const inOrder = useInOrder();

  const create = (body: Schema<'CreateLaunch'>) =>
    write<Launch>({
      said: t('launches.said.create', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/launches', { body })),
      undo: ({ key, version }) => archived(key, version),
    });

  const change = (launch: Launch, body: Schema<'UpdateLaunch'>) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t('launches.said.change', { name: launch.name }),
      run: inOrder(launch, (version) => patched(launch.key, version, body)),
      undo: ({ version }) =>
        patched(launch.key, version, asBefore(launch, body, t('launches.back'))),
    });

  const decide = (launch: Launch, body: Schema<'DecideLaunch'>) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t(`launches.said.${body.decision}`, { name: launch.name }),
      run: inOrder(launch, (version) =>
        dataOf(api.PUT('/api/v1/launches/{launch}/decision', { ...of(launch.key, version), body })),
      ),
    });

  const release = (launch: Launch, on: string) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t('launches.said.release', { name: launch.name }),
      run: inOrder(launch, (version) => released(launch.key, version, on)),
      undo: ({ version }) => recalled(launch.key, version),
    });

  const recall = (launch: Launch) =>
    write<Launch>({
      ...guard(launch),
      said: t('launches.said.recall', { name: launch.name }),
      run: inOrder(launch, (version) => recalled(launch.key, version)),
      undo: ({ version }) => released(launch.key, version, launch.launchedOn ?? today),
    });

  const review = (launch: Launch, days: number, body: Schema<'HoldLaunchReview'>) =>
    write<Launch>({
      ...guard(launch),
      onProblem: raise,
      said: t('launches.said.review', { days }),
      run: inOrder(launch, (version) => {
        const { params, headers } = of(launch.key, version);
        const path = { ...params.path, days };
        return dataOf(
          api.PUT('/api/v1/launches/{launch}/reviews/{days}', { params: { path }, headers, body }),
        );
      }),
    });

  const archive = (launch: Launch) =>
    write<Launch>({
      ...guard(launch),
      said: t('launches.said.archive', { name: launch.name }),
      run: inOrder(launch, (version) => archived(launch.key, version)),
      undo: ({ version }) => restored(launch.key, version),
    });

  const restore = (launch: Launch) =>
    write<Launch>({
      ...guard(launch),
      said: t('launches.said.restore', { name: launch.name }),
      run: inOrder(launch, (version) => restored(launch.key, version)),
      undo: ({ version }) => archived(launch.key, version),
    });

  return { create, change, decide, release, recall, review, archive, restore };
}

export const of = (launch: string, version: number) => ({
  params: { path: { launch } },
  headers: ifMatch(version),
});

export const guard = ({
  key,
  version,
}: Launch): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/launches/{launch}', { params: { path: { launch: key } } })))
      .version,
});

/** Each change of a launch is sent with the version that the one before left: a checklist is ticked quickly. */
export function useInOrder() {
  const cache = useQueryClient();
  return ({ id }: Launch, call: (version: number) => Promise<Launch>) =>
    (version: number): Promise<Launch> =>
      inTurn(id, version, async (latest) => {
        const launch = await call(latest);
        keepVersion(cache, launch);
        return launch;
      });
}

const patched = (key: string, version: number, body: Schema<'UpdateLaunch'>) =>
  dataOf(api.PATCH('/api/v1/launches/{launch}', { ...of(key, version), body }));

const released = (key: string, version: number, on: string) =>
  dataOf(api.PUT('/api/v1/launches/{launch}/release', { ...of(key, version), body: { on } }));

const recalled = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/launches/{launch}/release', of(key, version)));

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/launches/{launch}/archival', of(key, version)));

const restored = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/launches/{launch}/archival', of(key, version)));

/** The fields that the change touches, as they were; a day goes back with a reason, too. */
function asBefore(
  { name, owner, softOn, hardOn, note }: Launch,
  body: Schema<'UpdateLaunch'>,
  reason: string,
): Schema<'UpdateLaunch'> {
  const was = { name, ownerId: owner?.id ?? null, softOn, hardOn, note };
  const fields = Object.entries(was).filter(([field]) => field in body);
  return { ...Object.fromEntries(fields), ...(body.reason !== undefined && { reason }) };
}
