import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { StatusBadge, StatusCell, StatusMark } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import { PaceBar } from './pace-bar.tsx';
import { spanName } from './span-name.ts';
import classes from './strategy.module.css';
import type { KeyResult, Objective } from './strategy.ts';

/** Objectives, each with its key results beneath. */
export function ObjectiveRows({ objectives }: { readonly objectives: readonly Objective[] }) {
  return objectives.map((objective) => (
    <ObjectiveWithResults key={objective.id} objective={objective} />
  ));
}

function ObjectiveWithResults({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const { key, name, owner, state, coverage, declared, keyResults } = objective;
  return (
    <>
      <tr>
        <th scope="row" className={table.wrap}>
          <Link to="/objectives/$key" params={{ key }} className={classes.name} data-row={key}>
            {name}
          </Link>
          {state !== 'open' && <span className={classes.tag}>{t(`strategy.state.${state}`)}</span>}
        </th>
        <td className={table.fold}>
          {owner ? owner.name : <span className={classes.open}>{t('strategy.ownerOpen')}</span>}
        </td>
        <td className={table.fold}>{spanName(objective, rules, formats)}</td>
        <td className={classes.way}>{t('strategy.measured', { ...coverage })}</td>
        <td>
          <PaceBar progress={objective.progress} expected={objective.expected} />
        </td>
        <td>
          <StatusBadge status={objective.status} />
          {declared && (
            <span className={classes.said}>
              <StatusMark status={declared.status} size={12} />
              {t('strategy.peopleSay', { status: t(`status.${declared.status}`) })}
            </span>
          )}
        </td>
        <td className={table.right}>{declared?.confidence ?? <span className="mute">–</span>}</td>
      </tr>
      {keyResults.map((result) => (
        <ResultRow key={result.id} result={result} />
      ))}
    </>
  );
}

function ResultRow({ result }: { readonly result: KeyResult }) {
  const formats = useFormats();
  const { kpi, name, value, baseline, target } = result;
  return (
    <tr className={classes.keyResult}>
      <th scope="row" className={table.wrap} colSpan={3}>
        <Link to="/kpis/$key" params={{ key: kpi.key }} className={classes.result}>
          {name || kpi.name}
        </Link>
      </th>
      <td className={table.fold}>
        <strong>{formats.figure(value, kpi)}</strong>{' '}
        <span className={classes.way}>
          ({formats.figure(baseline, kpi)} → {formats.figure(target, kpi)})
        </span>
      </td>
      <td>
        <PaceBar progress={result.progress} expected={result.expected} />
      </td>
      <td colSpan={2}>
        <StatusCell status={result.status} />
      </td>
    </tr>
  );
}
