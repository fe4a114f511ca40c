import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/use-text.ts';
import chip from '../../../app/shell/chip.module.css';
import { FilterMenu } from '../../scorecard/filter-menu.tsx';
import { useTyped } from '../../scorecard/use-typed.ts';
import {
  GROUPS,
  isFiltered,
  NO_FILTERS,
  STATUSES,
  type Arrange,
  type Arrangement,
  type GroupBy,
} from '../arrangement.ts';
import type { Portfolio, Stage } from '../lifecycle.ts';
import { NONE, type Names } from '../shown-products.ts';
import classes from './portfolio.module.css';

interface Props {
  readonly view: Portfolio;
  readonly stages: readonly Stage[];
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
  readonly names: Names;
}

/** Which products are shown, and by what they are grouped. */
export function PortfolioToolbar({ view, stages, arrangement, arrange, names }: Props) {
  const t = useText();
  const [text, setText] = useTyped(arrangement.text, (typed) => arrange({ text: typed }));
  const { lines, areas } = choicesIn(view, names);
  const { isWaiting } = arrangement;
  return (
    <div className={`${classes.toolbar} no-print`} role="group" aria-label={t('lifecycle.filters')}>
      <TextInput
        className={classes.find}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('lifecycle.find')}
        placeholder={t('lifecycle.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilterMenu
        label={t('lifecycle.lineWord')}
        options={[...lines, { value: NONE, label: t('lifecycle.noLine') }]}
        chosen={arrangement.lines}
        onChange={(chosen) => arrange({ lines: chosen })}
      />
      <FilterMenu
        label={t('lifecycle.area')}
        options={areas}
        chosen={arrangement.areas}
        onChange={(chosen) => arrange({ areas: chosen })}
      />
      <FilterMenu
        label={t('lifecycle.stage')}
        options={stages.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={arrangement.stages}
        onChange={(chosen) => arrange({ stages: chosen })}
      />
      <FilterMenu
        label={t('lifecycle.status')}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={arrangement.statuses}
        onChange={(chosen) => arrange({ statuses: chosen })}
      />
      <button
        type="button"
        className={chip.chip}
        aria-pressed={isWaiting}
        data-set={isWaiting}
        onClick={() => arrange({ isWaiting: !isWaiting })}
      >
        {t('lifecycle.waiting')}
      </button>
      {isFiltered(arrangement) && (
        <button type="button" className={chip.chip} onClick={() => arrange(NO_FILTERS)}>
          {t('lifecycle.clear')}
        </button>
      )}
      {arrangement.shape === 'table' && (
        <NativeSelect
          size="xs"
          className={classes.grouping}
          aria-label={t('lifecycle.grouping')}
          value={arrangement.group}
          data={GROUPS.map((value) => ({ value, label: t(`lifecycle.group.${value}`) }))}
          onChange={(event) => arrange({ group: event.currentTarget.value as GroupBy })}
        />
      )}
    </div>
  );
}

/** The lines and areas that there are products of. */
function choicesIn({ products }: Portfolio, { areas }: Names) {
  const lines = new Map(products.flatMap(({ line }) => (line ? [[line.key, line.name]] : [])));
  const used = new Set(products.map(({ areaId }) => areaId));
  return {
    lines: [...lines].map(([value, label]) => ({ value, label })),
    areas: [...areas].filter(([id]) => used.has(id)).map(([value, label]) => ({ value, label })),
  };
}
