import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import { usePerson } from '../../ui/use-people.ts';
import type { Kpi } from './kpi-data.ts';
import type { TargetPlan } from './target-again.ts';
import classes from './target-plans.module.css';
import { useFigures } from './use-figures.ts';
import { useRefusal } from './use-refusal.ts';
import { useTargetWrites } from './use-target-writes.ts';
import form from './value-form.module.css';
import actions from './values-tab.module.css';

interface Props {
  readonly kpi: Kpi;
  readonly rules: CalendarRules;
  readonly plans: readonly TargetPlan[];
  readonly maySet: boolean;
}

const COLUMNS = 8;

/** Every plan with its lines, who set it and why; the newest first. */
export function TargetPlans(props: Props) {
  const t = useText();
  const [open, setOpen] = useState<string>();
  return (
    <div className={classes.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('kpis.holdsFor')}</th>
            <th scope="col">{t('kpis.shapeName')}</th>
            <th scope="col" className={table.right}>
              {t('kpis.target')}
            </th>
            <th scope="col" className={table.right}>
              {t('kpis.green')}
            </th>
            <th scope="col" className={table.right}>
              {t('kpis.red')}
            </th>
            <th scope="col">{t('kpis.setBy')}</th>
            <th scope="col">{t('kpis.reason')}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{t('kpis.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.plans.map((plan) => [
            <PlanRow
              key={plan.id}
              plan={plan}
              kpi={props.kpi}
              maySet={props.maySet}
              isOpen={open === plan.id}
              onOpen={() => setOpen(open === plan.id ? undefined : plan.id)}
            />,
            open === plan.id && (
              <tr key={`${plan.id} open`}>
                <td colSpan={COLUMNS} className={classes.open}>
                  <Withdrawal {...props} plan={plan} onClose={() => setOpen(undefined)} />
                </td>
              </tr>
            ),
          ])}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly plan: TargetPlan;
  readonly kpi: Kpi;
  readonly maySet: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function PlanRow({ plan, kpi, maySet, isOpen, onOpen }: RowProps) {
  const t = useText();
  const formats = useFormats();
  const author = usePerson(plan.recordedBy);
  const counts = !plan.withdrawn && plan.targets.some(({ isCurrent }) => isCurrent);
  const figures = useFigures(kpi.definition);
  const lines = linesOf(plan, figures.full);
  return (
    <tr data-counts={counts} className={counts ? undefined : classes.past}>
      <th scope="row">
        <Span plan={plan} />
        {!counts && (
          <span className={classes.state}>
            {t(plan.withdrawn ? 'kpis.targetNone' : 'kpis.replaced')}
          </span>
        )}
      </th>
      <td>{t(`kpis.shape.${plan.shape}`)}</td>
      <td className={table.right}>{plan.text || lines.target}</td>
      <td className={table.right}>{lines.green}</td>
      <td className={table.right}>{lines.red}</td>
      <td>
        {t('kpis.byWhom', {
          name: author?.name ?? '…',
          when: formats.dayOf(plan.recordedAt),
        })}
      </td>
      <td className={table.wrap}>
        {[plan.reason, plan.source].filter((text) => text).join(' · ')}
      </td>
      <td className="no-print">
        {maySet && counts && (
          <span className={actions.actions}>
            <button type="button" aria-expanded={isOpen} onClick={onOpen}>
              {t('kpis.withdrawTarget')}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}

function Span({ plan }: Pick<RowProps, 'plan'>) {
  const t = useText();
  const formats = useFormats();
  const first = plan.targets[0];
  const last = plan.targets.at(-1);
  if (!first || !last) return null;
  return (
    <>
      {last.endsOn === null
        ? t('kpis.fromOn', { day: formats.day(first.startsOn) })
        : `${formats.day(first.startsOn)} – ${formats.day(last.endsOn)}`}
      {plan.dueOn && (
        <span className={classes.state}>{t('kpis.dueOn', { day: formats.day(plan.dueOn) })}</span>
      )}
    </>
  );
}

const side = (low: string, high: string, [below, above]: readonly [string, string]): string =>
  [low && `${below} ${low}`, high && `${above} ${high}`].filter((text) => text).join(', ') || '–';

/** Of a path from its first figure to its last; `≥` and `≤` say on which side of a line. */
function linesOf({ targets }: TargetPlan, full: (value: number | null) => string) {
  const first = targets[0];
  const last = targets.at(-1);
  const path = (read: (target: NonNullable<typeof first>) => number | null): string => {
    const [from, to] = [first && read(first), last && read(last)];
    if (from === null || from === undefined) return '';
    return to === null || to === undefined || to === from
      ? full(from)
      : `${full(from)} → ${full(to)}`;
  };
  return {
    target: path(({ target }) => target) || '–',
    green: side(
      path(({ greenLow }) => greenLow),
      path(({ greenHigh }) => greenHigh),
      ['≥', '≤'],
    ),
    red: side(
      path(({ redLow }) => redLow),
      path(({ redHigh }) => redHigh),
      ['<', '>'],
    ),
  };
}

interface WithdrawalProps extends Omit<Props, 'maySet'> {
  readonly plan: TargetPlan;
  readonly onClose: () => void;
}

function Withdrawal({ kpi, rules, plans, plan, onClose }: WithdrawalProps) {
  const t = useText();
  const refusal = useRefusal();
  const { withdraw } = useTargetWrites({ kpi, rules, plans });
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void withdraw(plan, reason, refusal.show).then((done) => {
      if (done !== undefined) onClose();
    });
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <TextInput
        label={t('kpis.withdrawReason')}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to give this reason
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal.of('/reason')}
      />
      <div className={form.buttons}>
        <Button type="submit">{t('kpis.withdrawTarget')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('kpis.cancel')}
        </Button>
      </div>
    </form>
  );
}
