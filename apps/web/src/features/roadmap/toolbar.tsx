import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { HORIZONS, ITEM_STAGES } from '#domain/roadmap-item';
import { ZOOMS } from '../../charts/timeline-scale.ts';
import { useText } from '../../app/i18n/use-text.ts';
import chip from '../../app/shell/chip.module.css';
import { Choice } from '../../ui/choice.tsx';
import { FilterMenu } from '../scorecard/filter-menu.tsx';
import { useTyped } from '../scorecard/use-typed.ts';
import {
  isFiltered,
  LANES,
  NO_FILTERS,
  type Arrange,
  type Arrangement,
  type RoadmapShape,
} from './arrangement.ts';
import classes from './roadmap.module.css';
import type { Roadmap } from './roadmap.ts';
import { NONE } from './shown-items.ts';

interface Props {
  readonly view: Roadmap;
  readonly shape: RoadmapShape;
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
  readonly onToday: () => void;
}

/** Which items are shown, and how the timeline is drawn. */
export function Toolbar({ view, shape, arrangement, arrange, onToday }: Props) {
  const t = useText();
  return (
    <div className={`${classes.toolbar} no-print`} role="group" aria-label={t('roadmap.filters')}>
      <Filters view={view} arrangement={arrangement} arrange={arrange} />
      {shape === 'timeline' && (
        <div className={classes.drawing}>
          <Choice
            label={t('roadmap.lanes')}
            value={arrangement.lane}
            options={LANES.map((value) => ({ value, label: t(`roadmap.lane.${value}`) }))}
            onChange={(lane) => arrange({ lane })}
          />
          <Choice
            label={t('roadmap.zoom')}
            value={arrangement.zoom}
            options={ZOOMS.map((value) => ({ value, label: t(`roadmap.zooms.${value}`) }))}
            onChange={(zoom) => arrange({ zoom })}
          />
          <button
            type="button"
            className={chip.chip}
            aria-pressed={arrangement.hasBaseline}
            data-set={arrangement.hasBaseline}
            onClick={() => arrange({ hasBaseline: !arrangement.hasBaseline })}
          >
            {t('roadmap.baseline')}
          </button>
          <button type="button" className={chip.chip} onClick={onToday}>
            {t('roadmap.today')}
          </button>
        </div>
      )}
    </div>
  );
}

function Filters({ view, arrangement, arrange }: Pick<Props, 'view' | 'arrangement' | 'arrange'>) {
  const t = useText();
  const [text, setText] = useTyped(arrangement.text, (typed) => arrange({ text: typed }));
  const none = (name: 'product' | 'objective' | 'owner') => ({
    value: NONE,
    label: t(`roadmap.without.${name}`),
  });
  return (
    <>
      <TextInput
        className={classes.find}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('roadmap.find')}
        placeholder={t('roadmap.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilterMenu
        label={t('roadmap.lane.area')}
        options={view.areas.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={arrangement.areas}
        onChange={(chosen) => arrange({ areas: chosen })}
      />
      {view.products.length > 0 && (
        <FilterMenu
          label={t('roadmap.lane.product')}
          options={[...view.products.map(optionOf), none('product')]}
          chosen={arrangement.products}
          onChange={(chosen) => arrange({ products: chosen })}
        />
      )}
      {view.objectives.length > 0 && (
        <FilterMenu
          label={t('roadmap.lane.objective')}
          options={[...view.objectives.map(optionOf), none('objective')]}
          chosen={arrangement.objectives}
          onChange={(chosen) => arrange({ objectives: chosen })}
        />
      )}
      <FilterMenu
        label={t('roadmap.lane.owner')}
        options={[...view.people.map(optionOf), none('owner')]}
        chosen={arrangement.owners}
        onChange={(chosen) => arrange({ owners: chosen })}
      />
      <FilterMenu
        label={t('roadmap.stages')}
        options={ITEM_STAGES.map((value) => ({ value, label: t(`roadmap.stage.${value}`) }))}
        chosen={arrangement.stages}
        onChange={(chosen) =>
          arrange({ stages: ITEM_STAGES.filter((stage) => chosen.includes(stage)) })
        }
      />
      <FilterMenu
        label={t('roadmap.horizonWord')}
        options={HORIZONS.map((value) => ({ value, label: t(`roadmap.horizon.${value}`) }))}
        chosen={arrangement.horizons}
        onChange={(chosen) =>
          arrange({ horizons: HORIZONS.filter((horizon) => chosen.includes(horizon)) })
        }
      />
      {isFiltered(arrangement) && (
        <button type="button" className={chip.chip} onClick={() => arrange(NO_FILTERS)}>
          {t('roadmap.clear')}
        </button>
      )}
    </>
  );
}

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  value: id,
  label: name,
});
