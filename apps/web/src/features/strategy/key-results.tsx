import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { usePeriodName } from '../../ui/use-period-name.ts';
import { Card } from '../../ui/card.tsx';
import quiet from '../../ui/quiet-button.module.css';
import { StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import { KeyResultDialog } from './key-result-dialog.tsx';
import { PaceBar } from './pace-bar.tsx';
import { RemoveKeyResult } from './remove-key-result.tsx';
import classes from './strategy.module.css';
import type { KeyResult, Objective } from './strategy.ts';

/** The figures that prove an objective. */
export function KeyResults({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isAdding, setAdding] = useState(false);
  const { keyResults, withheld, can } = objective;
  const mayArrange = can.arrange && !isTravelling;
  return (
    <Card
      title={t('strategy.keyResults')}
      isFlush={keyResults.length > 0}
      actions={
        mayArrange && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t('strategy.addKeyResult')}
          </Button>
        )
      }
    >
      {keyResults.length === 0 ? (
        <p className="mute">{t('strategy.noKeyResults')}</p>
      ) : (
        <Table objective={objective} mayArrange={mayArrange} />
      )}
      {withheld > 0 && (
        <p className={`${classes.withheld} mute`}>{t('strategy.withheld', { count: withheld })}</p>
      )}
      {isAdding && <KeyResultDialog objective={objective} onClose={() => setAdding(false)} />}
    </Card>
  );
}

interface TableProps {
  readonly objective: Objective;
  readonly mayArrange: boolean;
}

function Table({ objective, mayArrange }: TableProps) {
  const t = useText();
  return (
    <table className={table.table} aria-label={t('strategy.keyResults')}>
      <thead>
        <tr>
          <th scope="col">{t('strategy.keyResult')}</th>
          <th scope="col" className={table.right}>
            {t('strategy.now')}
          </th>
          <th scope="col" className={table.right}>
            {t('strategy.way')}
          </th>
          <th scope="col">{t('strategy.progress')}</th>
          <th scope="col">{t('strategy.status')}</th>
          <th scope="col" className={table.right}>
            {t('strategy.weight')}
          </th>
          {mayArrange && (
            <th scope="col" className="no-print">
              <span className="visually-hidden">{t('strategy.more')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {objective.keyResults.map((result) => (
          <Row key={result.id} objective={objective} result={result} mayArrange={mayArrange} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ objective, result, mayArrange }: TableProps & { readonly result: KeyResult }) {
  const formats = useFormats();
  const nameOf = usePeriodName();
  const { kpi, value, valuePeriod, baseline, target } = result;
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        <Link to="/kpis/$key" params={{ key: kpi.key }} className={classes.name}>
          {result.name || kpi.name}
        </Link>
        {result.name && <span className={classes.said}>{kpi.name}</span>}
      </th>
      <td className={table.right}>
        <strong>{formats.figure(value, kpi)}</strong>
        {valuePeriod && <span className="mute"> {nameOf(valuePeriod)}</span>}
      </td>
      <td className={table.right}>
        {formats.figure(baseline, kpi)} → {formats.figure(target, kpi)}
      </td>
      <td>
        <PaceBar progress={result.progress} expected={result.expected} />
      </td>
      <td>
        <StatusLabel status={result.status} />
      </td>
      <td className={table.right}>{formats.number(result.weight, result.weight % 1 ? 2 : 0)}</td>
      {mayArrange && (
        <td className="no-print">
          <RowActions objective={objective} result={result} name={result.name || kpi.name} />
        </td>
      )}
    </tr>
  );
}

interface RowActionsProps {
  readonly objective: Objective;
  readonly result: KeyResult;
  readonly name: string;
}

function RowActions({ objective, result, name }: RowActionsProps) {
  const t = useText();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {(['edit', 'remove'] as const).map((step) => (
        <button
          key={step}
          type="button"
          className={quiet.button}
          aria-label={t('strategy.doTo', { action: t(`strategy.do.${step}`), name })}
          onClick={() => setOpen(step)}
        >
          {t(`strategy.do.${step}`)}
        </button>
      ))}
      {open === 'edit' && <KeyResultDialog objective={objective} result={result} onClose={close} />}
      {open === 'remove' && (
        <RemoveKeyResult objective={objective} result={result} onClose={close} />
      )}
    </>
  );
}
