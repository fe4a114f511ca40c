import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import table from '../../../ui/table.module.css';
import { MoveArrow } from '../../settings/move-arrow.tsx';
import rows from '../../settings/rows.module.css';
import type { Stage } from '../lifecycle.ts';
import { MovesDialog, StageForm } from './dialogs.ts';
import { SwitchedOff } from './switched-off.tsx';
import { useStageOrder, useStageWrites } from './use-stage-writes.ts';

interface Props {
  readonly stages: readonly Stage[];
}

/** In the order of a life, with how often each is reviewed and where it may lead. */
export function StagesCard({ stages }: Props) {
  const t = useText();
  const { restore } = useStageWrites();
  const [isAdding, setAdding] = useState(false);
  const live = stages.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <Card
        title={t('stages.title')}
        isFlush
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t('stages.add')}
          </Button>
        }
      >
        <StageTable stages={live} />
        <SwitchedOff
          things={stages.filter(({ archivedAt }) => archivedAt !== null)}
          onRestore={(stage) => void restore(stage)}
        />
      </Card>
      <Suspense>{isAdding && <StageForm onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}

function StageTable({ stages }: Props) {
  const t = useText();
  const { move, canMove } = useStageOrder(stages);
  return (
    <div className={rows.scroll}>
      <table className={table.table} aria-label={t('stages.title')}>
        <thead>
          <tr>
            <th scope="col">{t('lifecycle.stage')}</th>
            <th scope="col">{t('stages.phase')}</th>
            <th scope="col">{t('stages.reviewed')}</th>
            <th scope="col">{t('stages.leadsTo')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('settings.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.id}>
              <th scope="row">{stage.name}</th>
              <td>{t(`stages.phase.${stage.phase}`)}</td>
              <td>
                {stage.reviewMonths === null ? (
                  <span className="mute">{t('stages.never')}</span>
                ) : (
                  t('stages.everyMonths', { count: stage.reviewMonths })
                )}
              </td>
              <td>{t('stages.moveCount', { count: movesOf(stage, stages) })}</td>
              <td className={table.right}>
                <span className={`${rows.rowActions} no-print`}>
                  {([-1, 1] as const).map((step) => (
                    <MoveArrow
                      key={step}
                      step={step}
                      name={stage.name}
                      isDisabled={!canMove(stage, step)}
                      onMove={() => void move(stage, step)}
                    />
                  ))}
                  <RowActions stage={stage} stages={stages} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const movesOf = ({ moves }: Stage, live: readonly Stage[]): number =>
  moves.filter(({ toStageId }) => live.some(({ id }) => id === toStageId)).length;

/** A stage in which products stand is not switched off: the answer names them. */
function RowActions({ stage, stages }: Props & { readonly stage: Stage }) {
  const t = useText();
  const { archive } = useStageWrites();
  const [dialog, setDialog] = useState<'edit' | 'moves'>();
  const close = (): void => setDialog(undefined);
  const action = (label: string, run: () => void) => (
    <button type="button" className={rows.rowButton} onClick={run}>
      {label}
      <span className="visually-hidden"> {stage.name}</span>
    </button>
  );
  return (
    <>
      {action(t('stages.moves'), () => setDialog('moves'))}
      {action(t('settings.edit'), () => setDialog('edit'))}
      {action(t('settings.switchOff'), () => void archive(stage))}
      <Suspense>
        {dialog === 'edit' && <StageForm stage={stage} onClose={close} />}
        {dialog === 'moves' && <MovesDialog stage={stage} stages={stages} onClose={close} />}
      </Suspense>
    </>
  );
}
