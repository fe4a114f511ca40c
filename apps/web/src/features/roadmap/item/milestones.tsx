import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import table from '../../../ui/table.module.css';
import type { WholeItem } from '../use-item-writes.ts';
import { shortSlip } from '../window-text.ts';
import classes from './item.module.css';
import { MilestoneForm } from './milestone-form.tsx';
import { useMilestoneWrites } from './use-milestone-writes.ts';

type Milestone = WholeItem['milestones'][number];

/** The dated marks of an item: what is due, what was met, and how far each has slipped. */
export function Milestones({ item }: { readonly item: WholeItem }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [edited, setEdited] = useState<Milestone | 'new'>();
  const { milestones } = item;
  const canChange = item.can.update && !isTravelling;
  return (
    <>
      {milestones.length === 0 && <p className="mute">{t('roadmap.noMilestones')}</p>}
      {milestones.length > 0 && (
        <table className={`${table.table} ${classes.milestones}`}>
          <thead>
            <tr>
              <th scope="col">{t('roadmap.milestoneWord')}</th>
              <th scope="col">{t('roadmap.due')}</th>
              <th scope="col">{t('roadmap.met')}</th>
              <th scope="col" className={table.right}>
                {t('roadmap.column.slip')}
              </th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => (
              <Row
                key={milestone.id}
                milestone={milestone}
                canMeet={item.can.progress && !isTravelling}
                onEdit={canChange ? () => setEdited(milestone) : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {edited !== undefined && (
        <div className={classes.asked}>
          <MilestoneForm
            key={edited === 'new' ? 'new' : edited.id}
            item={item}
            milestone={edited === 'new' ? undefined : edited}
            onDone={() => setEdited(undefined)}
          />
        </div>
      )}
      {canChange && edited === undefined && (
        <Button
          className={`${classes.add} no-print`}
          size="compact-sm"
          variant="default"
          onClick={() => setEdited('new')}
        >
          {t('roadmap.addMilestone')}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly milestone: Milestone;
  readonly canMeet: boolean;
  readonly onEdit: (() => void) | undefined;
}

function Row({ milestone, canMeet, onEdit }: RowProps) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { meet, unmeet } = useMilestoneWrites();
  const { name, dueOn, metOn, slipDays } = milestone;
  const due = formats.day(dueOn);
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        {name}
      </th>
      <td className={metOn === null && dueOn < today ? classes.late : undefined}>
        {onEdit && metOn === null ? (
          <button
            type="button"
            className={classes.link}
            aria-label={t('roadmap.moveMilestone', { name, day: due })}
            onClick={onEdit}
          >
            {due}
          </button>
        ) : (
          due
        )}
      </td>
      <td>
        {canMeet ? (
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={metOn !== null}
              aria-label={t('roadmap.metOf', { name })}
              onChange={() => void (metOn === null ? meet(milestone) : unmeet(milestone))}
            />
            {metOn && formats.day(metOn)}
          </label>
        ) : (
          ((metOn && formats.day(metOn)) ?? <span className="mute">–</span>)
        )}
      </td>
      <td className={`${table.right} ${(slipDays ?? 0) > 0 ? classes.late : ''}`}>
        {slipDays === null ? '–' : shortSlip({ t, formats }, slipDays)}
      </td>
    </tr>
  );
}
