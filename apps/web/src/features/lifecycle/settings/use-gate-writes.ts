import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Gate } from '../lifecycle.ts';

type GatePatch = Schema<'UpdateGate'>;

/** What is done with the gates. Reviews that were asked for before keep what was asked then. */
export function useGateWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateGate'>) =>
    write<Gate>({
      said: t('stages.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/gates', { body })),
      undo: ({ key, version }) => archived(key, version),
    });

  const update = (gate: Gate, body: GatePatch) =>
    write<Gate>({
      ...guard(gate),
      said: t('stages.said.saved', { name: gate.name }),
      onProblem: raise,
      run: (version) => patched(gate.key, version, body),
      undo: ({ key, version }) => patched(key, version, before(gate)),
    });

  const archive = (gate: Gate) =>
    write<Gate>({
      ...guard(gate),
      said: t('settings.areaOff', { name: gate.name }),
      run: (version) => archived(gate.key, version),
      undo: ({ key, version }) => restored(key, version),
    });

  const restore = (gate: Gate) =>
    write<Gate>({
      ...guard(gate),
      said: t('settings.areaOn', { name: gate.name }),
      run: (version) => restored(gate.key, version),
      undo: ({ key, version }) => archived(key, version),
    });

  return { create, update, archive, restore };
}

const at = (gate: string, version: number) => ({
  params: { path: { gate } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: Gate) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/gates/{gate}', { params: { path: { gate: key } } }))).version,
});

const patched = (key: string, version: number, body: GatePatch) =>
  dataOf(api.PATCH('/api/v1/gates/{gate}', { ...at(key, version), body }));

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/gates/{gate}/archival', at(key, version)));

const restored = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/gates/{gate}/archival', at(key, version)));

const before = (gate: Gate): GatePatch => ({
  name: gate.name,
  question: gate.question,
  criteria: gate.criteria,
  requiredEvidence: gate.requiredEvidence,
  gatekeeperIds: gate.gatekeepers.map(({ personId }) => personId),
  gatekeeperRoles: gate.gatekeeperRoles,
  quorum: gate.quorum,
});
