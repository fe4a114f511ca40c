import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session.ts';
import { AccountMenu } from './account-menu.tsx';
import { CompareChip } from './compare-chip.tsx';
import { PeriodChip } from './period-chip.tsx';
import { TimeChip } from './time-chip.tsx';
import classes from './top-bar.module.css';

interface Props {
  readonly onMenu: () => void;
  readonly onPalette: () => void;
}

export function TopBar({ onMenu, onPalette }: Props) {
  const t = useText();
  const { organization } = useSession();
  return (
    <header className={`${classes.bar} no-print`}>
      <ActionIcon
        className={classes.menu}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('frame.menu')}
        onClick={onMenu}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <Link to="/" className={classes.brand} title={t('frame.toBriefing')}>
        <img src="/icon.svg" alt="Remit" width={24} height={24} />
        <span className={classes.organization}>{organization.name}</span>
      </Link>
      <div className={classes.chips}>
        <PeriodChip />
        <CompareChip />
        <TimeChip />
      </div>
      <Button
        className={classes.search}
        variant="default"
        size="compact-md"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={onPalette}
      >
        <span className={classes.searchWord}>{t('frame.search')}</span>
      </Button>
      <AccountMenu />
    </header>
  );
}
