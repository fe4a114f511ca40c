import { Menu } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { COMPARISONS, useSetView, useView } from '../view.ts';
import classes from './chip.module.css';

/** vs the period before; a report says itself with what it compares. */
export function CompareChip() {
  const { period } = useParams({ strict: false });
  return period === undefined && <Chip />;
}

function Chip() {
  const t = useText();
  const { cmp } = useView();
  const setView = useSetView();
  const current = cmp ?? 'previous';
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.chip} data-set={cmp !== undefined}>
          <IconScale size={16} aria-hidden className={classes.sign} />
          <span className={classes.word}>
            {t('frame.versus')} {t(`comparisons.${current}`)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {COMPARISONS.map((name) => (
          <Menu.Item
            key={name}
            aria-current={name === current}
            onClick={() => setView({ cmp: name === 'previous' ? undefined : name })}
          >
            {t(`comparisons.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
