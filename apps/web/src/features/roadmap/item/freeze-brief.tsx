import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { ofItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import type { BriefView } from './use-item.ts';

/** What is promised may be fixed. Nothing thaws it, so it is asked twice. */
export function FreezeBrief({ brief }: { readonly brief: BriefView }) {
  const t = useText();
  const write = useWrite();
  const [isAsked, setAsked] = useState(false);
  const { itemKey, itemName, version } = brief;
  const freeze = () =>
    write<BriefView>({
      said: t('roadmap.said.freeze', { name: itemName }),
      version,
      run: (current) =>
        dataOf(
          api.PUT('/api/v1/roadmap-items/{item}/brief/freeze', {
            ...ofItem(itemKey, current),
            body: { for: 'commitment' },
          }),
        ),
    });
  return (
    <p className={`${classes.freeze} no-print`}>
      {isAsked ? (
        <>
          <span>{t('roadmap.freezeSure')}</span>
          <Button size="compact-sm" onClick={() => void freeze()}>
            {t('roadmap.do.freeze')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
            {t('roadmap.cancel')}
          </Button>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {t('roadmap.do.freeze')}
        </Button>
      )}
    </p>
  );
}
