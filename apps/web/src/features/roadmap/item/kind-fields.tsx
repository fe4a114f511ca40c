import { NativeSelect, NumberInput } from '@mantine/core';
import {
  BENEFICIARIES,
  HORIZONS,
  ITEM_CATEGORIES,
  ITEM_LIMITS,
  type Beneficiary,
  type Horizon,
  type ItemCategory,
} from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import type { ItemValues } from './item-values.ts';
import classes from './item.module.css';

interface Props {
  readonly values: ItemValues;
  readonly change: (change: Partial<ItemValues>) => void;
  readonly refusal: (pointer: string) => string | undefined;
}

/** What kind of work it is, how much, and how sure. */
export function KindFields({ values, change, refusal }: Props) {
  const t = useText();
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('roadmap.horizonWord')}
        value={values.horizon}
        data={HORIZONS.map((value) => ({ value, label: t(`roadmap.horizon.${value}`) }))}
        onChange={(event) => change({ horizon: event.currentTarget.value as Horizon })}
      />
      <NativeSelect
        label={t('roadmap.category')}
        value={values.category ?? ''}
        data={[
          { value: '', label: '–' },
          ...ITEM_CATEGORIES.map((value) => ({ value, label: t(`roadmap.categories.${value}`) })),
        ]}
        onChange={(event) =>
          change({ category: (event.currentTarget.value || null) as ItemCategory | null })
        }
      />
      <NativeSelect
        label={t('roadmap.beneficiary')}
        value={values.beneficiary ?? ''}
        data={[
          { value: '', label: '–' },
          ...BENEFICIARIES.map((value) => ({
            value,
            label: t(`roadmap.beneficiaries.${value}`),
          })),
        ]}
        onChange={(event) =>
          change({ beneficiary: (event.currentTarget.value || null) as Beneficiary | null })
        }
      />
      <NumberInput
        label={t('roadmap.edit.effort')}
        value={values.effort ?? ''}
        min={0}
        max={ITEM_LIMITS.effort}
        hideControls
        error={refusal('/effort')}
        onChange={(effort) => change({ effort: effort === '' ? null : Number(effort) })}
      />
      <NumberInput
        label={t('roadmap.confidenceZeroToTen')}
        value={values.confidence ?? ''}
        min={0}
        max={10}
        allowDecimal={false}
        hideControls
        error={refusal('/confidence')}
        onChange={(confidence) =>
          change({ confidence: confidence === '' ? null : Number(confidence) })
        }
      />
    </div>
  );
}
