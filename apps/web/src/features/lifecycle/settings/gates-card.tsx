import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import table from '../../../ui/table.module.css';
import rows from '../../settings/rows.module.css';
import { useGates, type Gate, type Stage } from '../lifecycle.ts';
import { GateForm } from './dialogs.ts';
import { SwitchedOff } from './switched-off.tsx';
import { useGateWrites } from './use-gate-writes.ts';

interface Props {
  readonly stages: readonly Stage[];
}

/** What is asked on the way from one stage to another, and in the review of the portfolio. */
export function GatesCard({ stages }: Props) {
  const t = useText();
  const { restore } = useGateWrites();
  const [isAdding, setAdding] = useState(false);
  const off = $api.useQuery('get', '/api/v1/gates', { params: { query: { archived: true } } });
  return (
    <>
      <Card
        title={t('stages.gates')}
        isFlush
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t('stages.addGate')}
          </Button>
        }
      >
        <Loaded query={useGates()} rows={4}>
          {(gates) =>
            gates.length === 0 ? (
              <EmptyState text={t('stages.noGates')} />
            ) : (
              <GateTable gates={gates} stages={stages} />
            )
          }
        </Loaded>
        <SwitchedOff things={off.data ?? []} onRestore={(gate) => void restore(gate)} />
      </Card>
      <Suspense>
        {isAdding && <GateForm stages={stages} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  );
}

function GateTable({ gates, stages }: Props & { readonly gates: readonly Gate[] }) {
  const t = useText();
  return (
    <div className={rows.scroll}>
      <table className={table.table} aria-label={t('stages.gates')}>
        <thead>
          <tr>
            <th scope="col">{t('stages.gate')}</th>
            <th scope="col">{t('stages.asks')}</th>
            <th scope="col">{t('stages.gatekeepers')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('settings.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {gates.map((gate) => (
            <tr key={gate.id}>
              <GateCells gate={gate} />
              <td className={table.right}>
                <RowActions gate={gate} stages={stages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GateCells({ gate }: { readonly gate: Gate }) {
  const t = useText();
  const { name, kind, from, to, criteria, requiredEvidence, gatekeepers, gatekeeperRoles } = gate;
  const musts = criteria.filter((one) => one.kind === 'must').length;
  const who = [
    ...gatekeeperRoles.map((role) => t(`lifecycle.role.${role}`)),
    ...gatekeepers.map((person) => person.name),
  ];
  return (
    <>
      <th scope="row" className={table.wrap}>
        {name}
        <span className={rows.second}>
          {kind === 'portfolio'
            ? t('stages.gateKind.portfolio')
            : t('lifecycle.fromTo', { from: from?.name ?? '–', to: to?.name ?? '–' })}
        </span>
      </th>
      <td className={table.wrap}>
        {t('stages.asked', {
          musts,
          shoulds: criteria.length - musts,
          evidence: requiredEvidence.length,
        })}
      </td>
      <td className={table.wrap}>
        {who.join(', ')}
        <span className={rows.second}>{t('stages.votes', { count: gate.quorum })}</span>
      </td>
    </>
  );
}

function RowActions({ gate, stages }: Props & { readonly gate: Gate }) {
  const t = useText();
  const { archive } = useGateWrites();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={`${rows.rowActions} no-print`}>
      <button type="button" className={rows.rowButton} onClick={() => setOpen(true)}>
        {t('settings.edit')}
        <span className="visually-hidden"> {gate.name}</span>
      </button>
      <button type="button" className={rows.rowButton} onClick={() => void archive(gate)}>
        {t('settings.switchOff')}
        <span className="visually-hidden"> {gate.name}</span>
      </button>
      <Suspense>
        {isOpen && <GateForm gate={gate} stages={stages} onClose={() => setOpen(false)} />}
      </Suspense>
    </span>
  );
}
