import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDots, IconPencil } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { Launch } from './launches.ts';
import { useLaunchWrites } from './use-launch-writes.ts';

/** A form that a button opens. */
export type Asked = 'move' | 'edit' | 'release';

interface Props {
  readonly launch: Launch;
  readonly onAsk: (asked: Asked) => void;
}

/** What can be done with the launch now, by its decision and the reader's rights. */
export function LaunchActions({ launch, onAsk }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { restore } = useLaunchWrites();
  const { can, launchedOn, decisions, archivedAt } = launch;
  if (isTravelling) return null;
  if (archivedAt !== null)
    return (
      <Button size="xs" onClick={() => void restore(launch)}>
        {t('roadmap.do.restore')}
      </Button>
    );
  const isOpen = launchedOn === null;
  return (
    <>
      {can.tick && isOpen && decisions[0]?.decision === 'go' && (
        <Button size="xs" onClick={() => onAsk('release')}>
          {t('launches.do.release')}
        </Button>
      )}
      {can.update && isOpen && (
        <Button size="xs" variant="default" onClick={() => onAsk('move')}>
          {t('roadmap.do.move')}
        </Button>
      )}
      {can.update && <More launch={launch} onAsk={onAsk} />}
    </>
  );
}

function More({ launch, onAsk }: Props) {
  const t = useText();
  const { archive, recall } = useLaunchWrites();
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
        {launch.launchedOn !== null && (
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void recall(launch)}
          >
            {t('launches.do.recall')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => void archive(launch)}
        >
          {t('roadmap.do.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
