import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import type { Product } from '../lifecycle.ts';
import { useProductWrites } from '../use-product-writes.ts';

interface Props {
  readonly product: Product;
  /** Without it, there is nothing but the moves. */
  readonly onEdit?: () => void;
}

/** What can be done with the product, by button and by key. Nothing in the past. */
export function ProductActions(props: Props) {
  return useIsTravelling() ? null : <Actions {...props} />;
}

function Actions({ product, onEdit }: Props) {
  const t = useText();
  const openPanel = useOpenPanel();
  const { archive, restore } = useProductWrites();
  const { can, key } = product;
  const move = (): void => openPanel(`move-product:${key}`);
  const mayMove = can.moveStage || can.requestReview;
  useKeys([
    ...(mayMove ? [{ stroke: 'm', label: 'lifecycle.keys.move', run: move }] : []),
    ...(onEdit && can.update ? [{ stroke: 'e', label: 'lifecycle.edit', run: onEdit }] : []),
  ]);
  return (
    <>
      {mayMove && (
        <Button size="xs" rightSection={<Kbd size="xs">m</Kbd>} onClick={move}>
          {t('lifecycle.moveOrReview')}
        </Button>
      )}
      {can.restore && (
        <Button size="xs" onClick={() => void restore(product)}>
          {t('lifecycle.restore')}
        </Button>
      )}
      {onEdit && (can.update || can.archive) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('lifecycle.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {can.update && (
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
                {t('lifecycle.edit')}
              </Menu.Item>
            )}
            {can.archive && (
              <Menu.Item
                leftSection={<IconArchive size={16} aria-hidden />}
                onClick={() => void archive(product)}
              >
                {t('lifecycle.archive')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
