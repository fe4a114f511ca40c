import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { BenefitState } from '#domain/benefit';
import type { Status } from '#domain/status';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import quiet from '../../../ui/quiet-button.module.css';
import { StatusMark } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import { kpiOf, useAmountText } from './amount.ts';
import classes from './case.module.css';
import type { Benefit, BusinessCase } from './cases.ts';
import { GapForm, MeasureForm } from './dialogs.ts';
import { useBenefitWrites } from './use-case-writes.ts';

interface Props {
  readonly one: BusinessCase;
}

interface RowProps extends Props {
  readonly benefit: Benefit;
}

/** What was claimed, what came of it, and the verdict. */
export function Benefits({ one }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const mayAct = (one.can.measure || one.can.claim) && !isTravelling;
  if (one.benefits.length === 0) return <p className="mute">{t('cases.noBenefits')}</p>;
  return (
    <Wide label={t('cases.benefitsOf', { name: one.name })}>
      <table className={table.table} aria-label={t('cases.benefitsOf', { name: one.name })}>
        <thead>
          <tr>
            <th scope="col">{t('cases.benefit')}</th>
            <th scope="col" className={table.right}>
              {t('cases.claimed')}
            </th>
            <th scope="col" className={table.right}>
              {t('cases.measured')}
            </th>
            <th scope="col">{t('cases.due')}</th>
            <th scope="col">{t('cases.verdict')}</th>
            {mayAct && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t('lifecycle.more')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {one.benefits.map((benefit) => (
            <tr key={benefit.id}>
              <Named one={one} benefit={benefit} />
              <Figures benefit={benefit} />
              {mayAct && (
                <td className="no-print">
                  <RowActions one={one} benefit={benefit} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Named({ benefit }: RowProps) {
  const t = useText();
  const kpi = kpiOf(useAllKpis(), benefit);
  const { name, owner, gapReason } = benefit;
  return (
    <th scope="row" className={table.wrap}>
      {name}
      {kpi && (
        <Link to="/kpis/$key" params={{ key: kpi.key }} className={classes.under}>
          {kpi.name}
        </Link>
      )}
      {owner && <span className={classes.under}>{owner.name}</span>}
      {gapReason && (
        <span className={classes.under}>{t('cases.gapIs', { reason: gapReason })}</span>
      )}
    </th>
  );
}

/** Marks of a verdict: silence after its day warns, and is never fine. */
const MARKS: Readonly<Record<BenefitState, Status>> = {
  realised: 'on_track',
  claimed: 'not_started',
  short: 'off_track',
  unmeasured: 'at_risk',
};

function Figures({ benefit }: Pick<RowProps, 'benefit'>) {
  const t = useText();
  const formats = useFormats();
  const textOf = useAmountText();
  const { claimed, measured, realisation, dueOn, state, measurements } = benefit;
  const last = measurements.at(-1);
  return (
    <>
      <td className={table.right}>{textOf(claimed, benefit)}</td>
      <td className={table.right}>
        {measured === null ? <span className="mute">–</span> : textOf(measured, benefit)}
        {last && <span className={classes.under}>{formats.day(last.measuredOn)}</span>}
      </td>
      <td>{formats.day(dueOn)}</td>
      <td>
        <span className={classes.verdict}>
          <StatusMark status={MARKS[state]} />
          {t(`cases.state.${state}`)}
        </span>
        {realisation !== null && (
          <span className={classes.under}>
            {t('cases.realisation', { share: formats.share(realisation) })}
          </span>
        )}
      </td>
    </>
  );
}

/** What was measured is explained, never taken back. */
function RowActions({ one, benefit }: RowProps) {
  const t = useText();
  const { withdraw } = useBenefitWrites(one);
  const [dialog, setDialog] = useState<'measure' | 'gap'>();
  const close = (): void => setDialog(undefined);
  const action = (label: string, run: () => void) => (
    <button type="button" className={quiet.button} onClick={run}>
      {label}
      <span className="visually-hidden"> {benefit.name}</span>
    </button>
  );
  return (
    <div className={classes.rowActions}>
      {one.can.measure && action(t('cases.measure'), () => setDialog('measure'))}
      {one.can.measure &&
        benefit.state === 'short' &&
        action(t('cases.explain'), () => setDialog('gap'))}
      {one.can.claim &&
        benefit.measurements.length === 0 &&
        action(t('cases.takeBack'), () => void withdraw(benefit))}
      <Suspense>
        {dialog === 'measure' && <MeasureForm one={one} benefit={benefit} onClose={close} />}
        {dialog === 'gap' && <GapForm one={one} benefit={benefit} onClose={close} />}
      </Suspense>
    </div>
  );
}
