import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LinkList } from './link-list.tsx';
import type { LinkThing } from './linkable.ts';

/** What a thing is linked with, in a card of its own. */
export function Links({ thing }: { readonly thing: LinkThing }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={t('strategy.links')}
      actions={
        !isTravelling && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('strategy.do.link')}
          </Button>
        )
      }
    >
      <LinkList thing={thing} />
      {isOpen && <LinkDialog thing={thing} onClose={() => setOpen(false)} />}
    </Card>
  );
}
