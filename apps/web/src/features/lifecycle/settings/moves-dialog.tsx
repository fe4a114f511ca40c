import { Modal } from '@mantine/core';
import { MOVE_NEEDS, type MoveNeed } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import type { Stage } from '../lifecycle.ts';
import classes from './settings.module.css';
import { useStageWrites } from './use-stage-writes.ts';

interface Props {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly onClose: () => void;
}

/** Where a product may go from a stage, and what that needs. Each choice is kept at once. */
export function MovesDialog({ stage, stages, onClose }: Props) {
  const t = useText();
  const others = stages.filter(({ id }) => id !== stage.id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('stages.movesFrom', { name: stage.name })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <table className={table.table} aria-label={t('stages.movesFrom', { name: stage.name })}>
        <thead>
          <tr>
            <th scope="col">{t('stages.to')}</th>
            <th scope="col">{t('stages.needs')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((to) => (
            <Move key={to.id} stage={stage} to={to} />
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

const NEVER = 'never';

function Move({ stage, to }: { readonly stage: Stage; readonly to: Stage }) {
  const t = useText();
  const { allow } = useStageWrites();
  const needs = stage.moves.find(({ toStageId }) => toStageId === to.id)?.needs ?? NEVER;
  return (
    <tr>
      <th scope="row">{to.name}</th>
      <td>
        <select
          className={classes.select}
          value={needs}
          aria-label={t('stages.needsOf', { from: stage.name, to: to.name })}
          data-off={needs === NEVER || undefined}
          onChange={({ currentTarget: { value } }) =>
            void allow(stage, to, value === NEVER ? null : (value as MoveNeed))
          }
        >
          <option value={NEVER}>{t('stages.needs.never')}</option>
          {MOVE_NEEDS.map((need) => (
            <option key={need} value={need}>
              {t(`stages.needs.${need}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
