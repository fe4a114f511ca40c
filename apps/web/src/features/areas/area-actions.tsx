import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import type { Area } from './areas.ts';
import { useAreaWrites } from './use-area-writes.ts';

interface Props {
  readonly area: Area;
  readonly onEdit: () => void;
}

/** What can be done with the area, by button and by key. */
export function AreaActions({ area, onEdit }: Props) {
  const isTravelling = useIsTravelling();
  return isTravelling ? null : <Actions area={area} onEdit={onEdit} />;
}

function Actions({ area, onEdit }: Props) {
  const t = useText();
  const openPanel = useOpenPanel();
  const { archive, restore } = useAreaWrites();
  const { can, key } = area;
  const checkIn = (): void => openPanel(`new-check-in:${key}`);
  const ask = (): void => openPanel(`ask:area:${key}`);
  const canEdit = can.update || can.arrange;
  useKeys([
    { stroke: 'q', label: 'areas.keys.askHere', run: ask },
    ...(can.checkIn ? [{ stroke: 'c', label: 'areas.keys.checkInHere', run: checkIn }] : []),
    ...(canEdit ? [{ stroke: 'e', label: 'areas.keys.edit', run: onEdit }] : []),
  ]);
  return (
    <>
      <Button variant="default" size="xs" rightSection={<Kbd size="xs">q</Kbd>} onClick={ask}>
        {t('areas.ask')}
      </Button>
      {can.checkIn && (
        <Button size="xs" rightSection={<Kbd size="xs">c</Kbd>} onClick={checkIn}>
          {t('areas.checkIn')}
        </Button>
      )}
      {can.restore && (
        <Button size="xs" onClick={() => void restore(area)}>
          {t('areas.restore')}
        </Button>
      )}
      {canEdit && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('areas.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              {t('areas.edit')}
            </Menu.Item>
            {can.archive && (
              <Menu.Item
                leftSection={<IconArchive size={16} aria-hidden />}
                onClick={() => void archive(area)}
              >
                {t('areas.archive')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
