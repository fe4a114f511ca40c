import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoveNeed } from '#domain/stage';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { moved } from '../../settings/order-areas.ts';
import type { Stage } from '../lifecycle.ts';

type StagePatch = Schema<'UpdateStage'>;

/** What is done with the stages of the organization. */
export function useStageWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateStage'>) =>
    write<Stage>({
      said: t('stages.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/stages', { body })),
      undo: ({ key, version }) => archived(key, version),
    });

  const update = (stage: Stage, body: StagePatch) =>
    write<Stage>({
      ...guard(stage),
      said: t('stages.said.saved', { name: stage.name }),
      onProblem: raise,
      run: (version) => patched(stage.key, version, body),
      undo: ({ key, version }) =>
        patched(key, version, {
          name: stage.name,
          phase: stage.phase,
          reviewMonths: stage.reviewMonths,
        }),
    });

  const archive = (stage: Stage) =>
    write<Stage>({
      ...guard(stage),
      said: t('settings.areaOff', { name: stage.name }),
      run: (version) => archived(stage.key, version),
      undo: ({ key, version }) => restored(key, version),
    });

  const restore = (stage: Stage) =>
    write<Stage>({
      ...guard(stage),
      said: t('settings.areaOn', { name: stage.name }),
      run: (version) => restored(stage.key, version),
      undo: ({ key, version }) => archived(key, version),
    });

  /** What a move needs; null: it is not allowed. */
  const allow = (stage: Stage, to: Stage, needs: MoveNeed | null) =>
    write<Stage>({
      ...guard(stage),
      said: t('stages.said.moves', { name: stage.name }),
      run: (version) => allowed([stage.key, to.key], version, needs),
      undo: ({ version }) => {
        const before = stage.moves.find(({ toKey }) => toKey === to.key)?.needs ?? null;
        return allowed([stage.key, to.key], version, before);
      },
    });

  return { create, update, archive, restore, allow };
}

const LIST = { queryKey: ['get', '/api/v1/stages'] };

/** Until the server has answered, nothing else may be done to what moves: its version is about to change. */
export function useStageOrder(stages: readonly Stage[]) {
  const write = useWrite();
  const cache = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const changes = (stage: Stage, step: -1 | 1) =>
    moved(
      stages.map((one) => ({ ...one, parentId: null })),
      stage.id,
      step,
    );
  const move = async (stage: Stage, step: -1 | 1): Promise<void> => {
    const steps = changes(stage, step);
    const places = new Map(steps.map(({ area, position }) => [area.id, position]));
    setMoving(true);
    await write({
      run: async () => {
        for (const { area, position } of steps) await patched(area.key, area.version, { position });
      },
      paint: () =>
        cache.setQueriesData<readonly Stage[]>(LIST, (before) =>
          before
            ?.map((one) => ({ ...one, position: places.get(one.id) ?? one.position }))
            .toSorted((one, other) => one.position - other.position),
        ),
    });
    setMoving(false);
  };
  const canMove = (stage: Stage, step: -1 | 1): boolean =>
    !isMoving && changes(stage, step).length > 0;
  return { move, canMove };
}

const at = (stage: string, version: number) => ({
  params: { path: { stage } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: Stage) => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/stages/{stage}', { params: { path: { stage: key } } }))).version,
});

const patched = (key: string, version: number, body: StagePatch) =>
  dataOf(api.PATCH('/api/v1/stages/{stage}', { ...at(key, version), body }));

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/stages/{stage}/archival', at(key, version)));

const restored = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/stages/{stage}/archival', at(key, version)));

const MOVE = '/api/v1/stages/{stage}/moves/{to}';

function allowed(
  [stage, to]: readonly [string, string],
  version: number,
  needs: MoveNeed | null,
): Promise<Stage> {
  const place = { params: { path: { stage, to } }, headers: ifMatch(version) };
  return dataOf(
    needs === null ? api.DELETE(MOVE, place) : api.PUT(MOVE, { ...place, body: { needs } }),
  );
}
