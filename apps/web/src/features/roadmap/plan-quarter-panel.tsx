import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { periodAt, periodOf, type CalendarRules, type Period } from '#domain/calendar';
import { addDays } from '#domain/day';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling } from '../../app/view.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { candidatesFor, isDueIn } from './candidates.ts';
import classes from './item/item.module.css';
import { useRoadmap, type Item, type Roadmap } from './roadmap.ts';
import { useBulkWrites } from './use-bulk-writes.ts';
import { windowText } from './window-text.ts';

/** The running quarter and those that one plans for. */
const AHEAD = 5;

/** Choose what a quarter is to bring, and commit to all of it at once. */
export default function PlanQuarterPanel({ id, close }: PanelProps) {
  const t = useText();
  const rules = useCalendar();
  const roadmap = useRoadmap();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('roadmap.travelling')}</p>;
  return (
    <Loaded query={roadmap} rows={8}>
      {(view) => rules && <Plan view={view} rules={rules} asked={id} close={close} />}
    </Loaded>
  );
}

interface PlanProps {
  readonly view: Roadmap;
  readonly rules: CalendarRules;
  /** Key of a quarter; the next one without. */
  readonly asked: string;
  readonly close: () => void;
}

function Plan({ view, rules, asked, close }: PlanProps) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { plan } = usePlan();
  const quarters = useMemo(() => quartersFrom(rules, today), [rules, today]);
  const [key, setKey] = useState(asked || (quarters[1]?.key ?? ''));
  const quarter = useMemo(
    () => periodOf(rules, key) ?? periodAt(rules, 'quarter', today),
    [rules, key, today],
  );
  const candidates = useMemo(() => candidatesFor(view.items, quarter), [view, quarter]);
  const [marks, setMarks] = useState<Readonly<Record<string, boolean>>>({});
  const isChosen = (item: Item): boolean => marks[item.id] ?? isDueIn(item, quarter);
  const chosen = candidates.filter(isChosen);
  const { send, problem, isBusy } = useFields({});
  const promised = view.items.filter(
    (item) => item.committedOn !== null && isDueIn(item, quarter),
  ).length;
  const effort = chosen.reduce((sum, item) => sum + (item.effort ?? 0), 0);
  const submit = (): boolean => {
    if (chosen.length === 0) return false;
    void send(() => plan(chosen, quarter)).then((isDone) => {
      if (isDone) close();
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t('roadmap.quarter')}
        value={key}
        data={quarters.map((one) => ({
          value: one.key,
          label: `${formats.period(one)} (${formats.day(one.startsOn)} – ${formats.day(one.endsOn)})`,
        }))}
        onChange={(event) => setKey(event.currentTarget.value)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a key or click asked for this form
        autoFocus
      />
      <p className={classes.note}>{t('roadmap.planHint')}</p>
      {candidates.length === 0 && <p className="mute">{t('roadmap.noCandidates')}</p>}
      <ul className={classes.candidates} aria-label={t('roadmap.candidates')}>
        {candidates.map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={isChosen(item)}
                onChange={() => setMarks({ ...marks, [item.id]: !isChosen(item) })}
              />
              <span>
                {item.name}
                <br />
                <span className={classes.note}>
                  {windowText({ t, formats, rules }, item) || t('roadmap.noDates')}
                </span>
              </span>
              <span className={classes.effort}>
                {item.effort !== null &&
                  t('roadmap.effortOf', { effort: formats.number(item.effort, 1) })}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={classes.sum} role="status">
        <strong>
          {t('roadmap.planSum', { count: chosen.length, effort: formats.number(effort, 1) })}
        </strong>
        <span className="mute">{t('roadmap.alreadyPromised', { count: promised })}</span>
      </p>
      <FormProblem problem={problem} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy} disabled={chosen.length === 0}>
          {t('roadmap.commitCount', { count: chosen.length })}
        </Button>
        <Button variant="default" onClick={close}>
          {t('roadmap.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}

/** What is not due within the quarter becomes due at its end, as precisely as a quarter is; then all is committed. */
function usePlan() {
  const t = useText();
  const { edit, commit } = useBulkWrites();
  const plan = async (items: readonly Item[], quarter: Period): Promise<void> => {
    const late = items.filter((item) => !isDueIn(item, quarter));
    await edit(
      late,
      ({ startsOn }) => ({
        targetOn: quarter.endsOn,
        precision: 'quarter',
        ...(startsOn !== null && startsOn > quarter.endsOn && { startsOn: quarter.startsOn }),
      }),
      t('roadmap.bulkMoved', { count: late.length }),
    );
    await commit(items, raise);
  };
  return { plan };
}

function quartersFrom(rules: CalendarRules, today: string): readonly Period[] {
  const quarters = [periodAt(rules, 'quarter', today)];
  while (quarters.length < AHEAD) {
    const last = quarters.at(-1);
    quarters.push(periodAt(rules, 'quarter', addDays(last?.endsOn ?? today, 1)));
  }
  return quarters;
}
