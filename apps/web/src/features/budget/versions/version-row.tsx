import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import quiet from '../../../ui/quiet-button.module.css';
import table from '../../../ui/table.module.css';
import { useArrangement } from '../arrangement.ts';
import type { Budget, Version } from '../budget-data.ts';
import { StateMark } from './state-mark.tsx';
import { useVersionWrites } from './use-version-writes.ts';
import classes from './versions.module.css';

interface Props {
  readonly budget: Budget;
  readonly version: Version;
}

export function VersionRow({ budget, version }: Props) {
  const t = useText();
  const formats = useFormats();
  const { kind, label, state, effectiveOn, closedTo, decidedBy, createdBy, reason } = version;
  const closed = budget.periods.find(({ key }) => key === closedTo);
  return (
    <tr>
      <th scope="row">
        <strong>{label}</strong> <span className="mute">{t(`budget.kind.${kind}`)}</span>
        {reason && <div className={classes.reason}>{reason}</div>}
      </th>
      <td>
        <StateMark state={state} />
      </td>
      <td>{formats.day(effectiveOn)}</td>
      <td>{closed ? formats.period(closed) : <span className="mute">–</span>}</td>
      <td className={table.right}>{formats.number(version.amounts)}</td>
      <td className={table.wrap}>
        {decidedBy
          ? t('budget.decidedBy', { name: decidedBy.name })
          : t('budget.madeBy', { name: createdBy.name })}
        {version.decisionReason && <div className={classes.reason}>{version.decisionReason}</div>}
      </td>
      <td>
        <Steps version={version} />
      </td>
    </tr>
  );
}

/** What may be done with it now. */
function Steps({ version }: Pick<Props, 'version'>) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [, arrange] = useArrangement();
  const { submit, withdraw, publish, remove } = useVersionWrites();
  const { can, kind, id } = version;
  if (isTravelling) return null;
  const steps = [
    [can.update, 'edit', () => arrange({ tab: 'grid', measure: kind, draft: id })],
    [can.submit, 'submit', () => void submit(version)],
    [can.withdraw, 'withdraw', () => void withdraw(version)],
    [can.publish, 'publish', () => void publish(version)],
    [can.remove, 'remove', () => void remove(version)],
  ] as const;
  return (
    <span className={`${classes.steps} no-print`}>
      {steps.map(
        ([may, name, run]) =>
          may && (
            <button key={name} type="button" className={quiet.button} onClick={run}>
              {t(`budget.step.${name}`)}
              <span className="visually-hidden"> {version.label}</span>
            </button>
          ),
      )}
    </span>
  );
}
