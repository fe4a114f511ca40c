import { Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconStar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { FRESHNESSES } from '#domain/cadence';
import chip from '../../app/shell/chip.module.css';
import { useText } from '../../app/i18n/use-text.ts';
import type { ScorecardArea } from './arrange.ts';
import { choicesOf } from './choices.ts';
import { FilterMenu } from './filter-menu.tsx';
import {
  COLOURS,
  GROUPS,
  isFiltered,
  NO_FILTERS,
  type Arrange,
  type Arrangement,
} from './search.ts';
import classes from './toolbar.module.css';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly areas: readonly ScorecardArea[];
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
}

/** Which rows are shown, and under which headings. */
export function Toolbar({ areas, arrangement, arrange }: Props) {
  const t = useText();
  const nobody = t('scorecard.nobody');
  const choices = useMemo(() => choicesOf(areas, nobody), [areas, nobody]);
  const [text, setText] = useTyped(arrangement.text, (typed) => arrange({ text: typed }));
  const { statuses, freshness, onlyKey } = arrangement;
  return (
    <div className={`${classes.toolbar} no-print`} role="group" aria-label={t('scorecard.filters')}>
      <TextInput
        className={classes.find}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('scorecard.find')}
        placeholder={t('scorecard.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilterMenu
        label={t('scorecard.status')}
        options={COLOURS.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={statuses}
        onChange={(chosen) => arrange({ statuses: COLOURS.filter((one) => chosen.includes(one)) })}
      />
      <FilterMenu
        label={t('scorecard.area')}
        options={choices.areas}
        chosen={arrangement.areas}
        onChange={(chosen) => arrange({ areas: chosen })}
      />
      <FilterMenu
        label={t('scorecard.owner')}
        options={choices.owners}
        chosen={arrangement.owners}
        onChange={(chosen) => arrange({ owners: chosen })}
      />
      <FilterMenu
        label={t('scorecard.freshness')}
        options={FRESHNESSES.map((value) => ({ value, label: t(`freshness.${value}`) }))}
        chosen={freshness}
        onChange={(chosen) =>
          arrange({ freshness: FRESHNESSES.filter((one) => chosen.includes(one)) })
        }
      />
      <button
        type="button"
        className={chip.chip}
        data-set={onlyKey}
        aria-pressed={onlyKey}
        onClick={() => arrange({ onlyKey: !onlyKey })}
      >
        <IconStar size={14} aria-hidden />
        {t('scorecard.onlyKey')}
      </button>
      {isFiltered(arrangement) && (
        <button type="button" className={classes.clear} onClick={() => arrange(NO_FILTERS)}>
          {t('scorecard.filter.clear')}
        </button>
      )}
      <span className={classes.push} />
      <GroupMenu group={arrangement.group} arrange={arrange} />
    </div>
  );
}

function GroupMenu({ group, arrange }: Pick<Arrangement, 'group'> & Pick<Props, 'arrange'>) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={chip.chip}>
          <span className="mute">{t('scorecard.groupBy')}</span>
          {t(`scorecard.group.${group}`)}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {GROUPS.map((name) => (
          <Menu.Item
            key={name}
            aria-current={name === group}
            onClick={() => arrange({ group: name })}
          >
            {t(`scorecard.group.${name}`)}
            {name === group && ' ✓'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
