import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { ReasonDialog } from '../reports/reason-dialog.tsx';
import { CloseObjective } from './close-objective.tsx';
import { EditObjective } from './edit-objective.tsx';
import type { Objective } from './strategy.ts';
import { useObjectiveCourse } from './use-objective-course.ts';
import { useObjectiveWrites } from './use-objective-writes.ts';

interface Props {
  readonly objective: Objective;
  readonly onCheckIn: () => void;
}

type Open = 'edit' | 'close' | 'drop';

/** What can be done with the objective, by button and by key. */
export function ObjectiveActions({ objective, onCheckIn }: Props) {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const { commit, drop, reopen } = useObjectiveCourse();
  const { can } = objective;
  const edit = (): void => setOpen('edit');
  const stop = (): void => setOpen(undefined);
  useKeys([
    ...(can.checkIn ? [{ stroke: 'c', label: 'strategy.keys.checkIn', run: onCheckIn }] : []),
    ...(can.update ? [{ stroke: 'e', label: 'strategy.keys.edit', run: edit }] : []),
  ]);
  return (
    <>
      {can.commit && (
        <Button size="xs" onClick={() => void commit(objective)}>
          {t('strategy.do.commit')}
        </Button>
      )}
      {can.reopen && (
        <Button size="xs" variant="default" onClick={() => void reopen(objective)}>
          {t(objective.state === 'dropped' ? 'strategy.do.takeUp' : 'strategy.do.reopen')}
        </Button>
      )}
      {can.close && (
        <Button size="xs" variant="default" onClick={() => setOpen('close')}>
          {t('strategy.do.close')}
        </Button>
      )}
      {can.checkIn && (
        <Button size="xs" rightSection={<Kbd size="xs">c</Kbd>} onClick={onCheckIn}>
          {t('strategy.checkIn')}
        </Button>
      )}
      <More objective={objective} onEdit={edit} onDrop={() => setOpen('drop')} />
      {open === 'edit' && <EditObjective objective={objective} onClose={stop} />}
      {open === 'close' && <CloseObjective objective={objective} onClose={stop} />}
      <ReasonDialog
        opened={open === 'drop'}
        onClose={stop}
        title={t('strategy.dropIt')}
        text={t('strategy.dropText')}
        label={t('strategy.reason')}
        action={t('strategy.do.drop')}
        send={(reason, onProblem) => drop(objective, reason, onProblem)}
      />
    </>
  );
}

interface MoreProps {
  readonly objective: Objective;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

function More({ objective, onEdit, onDrop }: MoreProps) {
  const t = useText();
  const { archive, restore } = useObjectiveWrites();
  const { can } = objective;
  const steps = [
    ['edit', can.update, onEdit],
    ['drop', can.drop, onDrop],
    ['archive', can.archive, () => void archive(objective)],
    ['restore', can.restore, () => void restore(objective)],
  ] as const;
  const offered = steps.filter(([, isOffered]) => isOffered);
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('strategy.more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(([name, , run]) => (
          <Menu.Item key={name} onClick={run}>
            {t(`strategy.do.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
