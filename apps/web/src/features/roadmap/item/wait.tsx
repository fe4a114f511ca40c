import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../../app/view.ts';
import quiet from '../../../ui/quiet-button.module.css';
import { StatusCell } from '../../../ui/status-mark.tsx';
import type { Item, Roadmap } from '../roadmap.ts';
import classes from './item.module.css';
import { useDependencyWrites, type WholeDependency } from './use-dependency-writes.ts';
import { WaitReasonForm, type WaitStep } from './wait-reason-form.tsx';

interface Props {
  readonly dependency: Roadmap['dependencies'][number];
  /** Undefined while it is read, and in the past. */
  readonly whole: WholeDependency | undefined;
  readonly other: Item | undefined;
}

/** One dependency by its other side: how it stands, since when it is escalated, and what can be done. */
export function Wait({ dependency, whole, other }: Props) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { neededBy, lateDays, state, escalatedOn } = dependency;
  if (!other) return <li className="mute">{t('roadmap.offRoadmap')}</li>;
  return (
    <li>
      <span className={classes.wait}>
        <StatusCell status={other.status} />
        <button
          type="button"
          className={classes.link}
          onClick={() => openPanel(`item:${other.key}`)}
        >
          {other.name}
        </button>
      </span>
      <span className={classes.note}>
        {[
          t(`roadmap.dependency.${state}`),
          neededBy && t('roadmap.neededBy', { day: formats.day(neededBy) }),
          escalatedOn && t('roadmap.escalatedOn', { day: formats.day(escalatedOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {lateDays !== null && (
          <strong className={classes.late}> {t('roadmap.tooLate', { days: lateDays })}</strong>
        )}
      </span>
      {whole?.stateReason && <q>{whole.stateReason}</q>}
      {whole?.escalationReason && <q>{whole.escalationReason}</q>}
      {whole && <Answers dependency={whole} />}
    </li>
  );
}

/** Who comes first accepts or declines; either side may say that it is resolved, and escalate. */
function Answers({ dependency }: { readonly dependency: WholeDependency }) {
  const t = useText();
  const { accept, resolve, unresolve, settle } = useDependencyWrites();
  const [asked, setAsked] = useState<WaitStep>();
  const { state, can, escalatedOn } = dependency;
  const isOpen = state === 'proposed' || state === 'accepted';
  const mayEscalate = can.resolve && state !== 'resolved';
  const steps = [
    [
      'accept',
      can.answer && (state === 'proposed' || state === 'declined'),
      () => void accept(dependency),
    ],
    ['decline', can.answer && isOpen, () => setAsked('declined')],
    ['resolve', can.resolve && isOpen, () => void resolve(dependency)],
    ['unresolve', can.resolve && state === 'resolved', () => void unresolve(dependency)],
    ['escalate', mayEscalate && escalatedOn === null, () => setAsked('escalated')],
    ['settle', mayEscalate && escalatedOn !== null, () => void settle(dependency)],
  ] as const;
  const offered = steps.filter(([, isOffered]) => isOffered);
  if (asked)
    return (
      <div className={classes.asked}>
        <WaitReasonForm dependency={dependency} step={asked} onDone={() => setAsked(undefined)} />
      </div>
    );
  return (
    <span className={`${classes.answers} no-print`}>
      {offered.map(([name, , run]) => (
        <button key={name} type="button" className={quiet.button} onClick={run}>
          {t(`roadmap.do.${name}`)}
        </button>
      ))}
    </span>
  );
}
