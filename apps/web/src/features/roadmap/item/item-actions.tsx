import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconTrashX,
} from '@tabler/icons-react';
import { stageAfter, type StageStep } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { WholeItem } from '../use-item-writes.ts';
import { useItemSteps } from './use-item-steps.ts';

/** A form that a button opens. */
export type Asked = 'deliver' | 'drop' | 'reopen' | 'edit' | 'move' | 'checkIn';

interface Props {
  readonly item: WholeItem;
  readonly onAsk: (asked: Asked) => void;
}

/** What can be done with the item now, by its stage and the reader's rights. */
export function ItemActions({ item, onAsk }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { restore } = useItemSteps();
  const steps = useSteps(item, onAsk);
  if (isTravelling) return null;
  if (item.archivedAt !== null)
    return (
      item.can.restore && (
        <Button size="xs" onClick={() => void restore(item)}>
          {t('roadmap.do.restore')}
        </Button>
      )
    );
  return (
    <>
      {steps.map(({ name, run }) => (
        <Button
          key={name}
          size="xs"
          variant={name === 'commit' ? 'filled' : 'default'}
          onClick={run}
        >
          {t(`roadmap.do.${name}`)}
        </Button>
      ))}
      {item.can.update && <More item={item} onAsk={onAsk} />}
    </>
  );
}

const isOpen = ({ stage, committedOn }: WholeItem, step: StageStep): boolean =>
  stageAfter(step, { stage, isCommitted: committedOn !== null }) !== null;

interface Step {
  readonly name: 'commit' | 'begin' | 'deliver' | 'move' | 'reopen' | 'checkIn';
  readonly isAllowed: boolean;
  readonly run: () => void;
}

function useSteps(item: WholeItem, onAsk: Props['onAsk']): readonly Step[] {
  const { commit, begin } = useItemSteps();
  const { can, targetOn } = item;
  const steps: readonly Step[] = [
    {
      name: 'commit',
      isAllowed: can.commit && isOpen(item, 'commit') && targetOn !== null,
      run: () => void commit(item),
    },
    {
      name: 'begin',
      isAllowed: can.progress && isOpen(item, 'begin'),
      run: () => void begin(item),
    },
    {
      name: 'deliver',
      isAllowed: can.progress && isOpen(item, 'deliver'),
      run: () => onAsk('deliver'),
    },
    { name: 'move', isAllowed: can.update && isOpen(item, 'drop'), run: () => onAsk('move') },
    { name: 'reopen', isAllowed: can.reopen && isOpen(item, 'reopen'), run: () => onAsk('reopen') },
    { name: 'checkIn', isAllowed: can.progress, run: () => onAsk('checkIn') },
  ];
  return steps.filter(({ isAllowed }) => isAllowed);
}

function More({ item, onAsk }: Props) {
  const t = useText();
  const { halt, archive } = useItemSteps();
  const { can } = item;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('roadmap.do.more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAsk('edit')}>
          {t('roadmap.do.edit')}
        </Menu.Item>
        {isOpen(item, 'halt') && (
          <Menu.Item
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            onClick={() => void halt(item)}
          >
            {t('roadmap.do.halt')}
          </Menu.Item>
        )}
        {can.drop && isOpen(item, 'drop') && (
          <Menu.Item
            leftSection={<IconTrashX size={16} aria-hidden />}
            onClick={() => onAsk('drop')}
          >
            {t('roadmap.do.drop')}
          </Menu.Item>
        )}
        {can.archive && (
          <Menu.Item
            leftSection={<IconArchive size={16} aria-hidden />}
            onClick={() => void archive(item)}
          >
            {t('roadmap.do.archive')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
