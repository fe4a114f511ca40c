import { NativeSelect, Select, TextInput } from '@mantine/core';
import { PRODUCT_KINDS, PRODUCT_LIMITS, type ProductKind } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { useAreas } from '../../areas/areas.ts';
import { useProductLines } from '../lifecycle.ts';
import classes from './product.module.css';

export interface ProductValues {
  readonly name: string;
  readonly kind: ProductKind;
  readonly areaId: string | null;
  readonly lineId: string | null;
  readonly ownerId: string | null;
}

interface Props {
  readonly values: ProductValues;
  readonly change: (change: Partial<ProductValues>) => void;
  readonly errorOf: (pointer: string) => string | undefined;
}

/** Pointers of the fields that show their own refusals. */
export const PRODUCT_FIELDS = ['/name', '/areaId', '/lineId', '/ownerId'] as const;

/** What both a new product and one that changes are asked. */
export function ProductFields({ values, change, errorOf }: Props) {
  const t = useText();
  const { data: areas = [] } = useAreas();
  const { data: lines = [] } = useProductLines();
  const open = areas.filter(({ id, can }) => can.update || id === values.areaId);
  return (
    <>
      <TextInput
        label={t('lifecycle.name')}
        value={values.name}
        maxLength={PRODUCT_LIMITS.name}
        error={errorOf('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('lifecycle.kindWord')}
          value={values.kind}
          data={PRODUCT_KINDS.map((value) => ({ value, label: t(`lifecycle.kind.${value}`) }))}
          onChange={(event) => change({ kind: event.currentTarget.value as ProductKind })}
        />
        <Select
          label={t('lifecycle.area')}
          data={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.areaId}
          onChange={(areaId) => change({ areaId })}
          error={errorOf('/areaId')}
          nothingFoundMessage={t('lifecycle.nothingFound')}
          searchable
          required
        />
        <Select
          label={t('lifecycle.lineWord')}
          data={lines.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.lineId}
          onChange={(lineId) => change({ lineId })}
          error={errorOf('/lineId')}
          placeholder={t('lifecycle.noLine')}
          nothingFoundMessage={t('lifecycle.nothingFound')}
          clearButtonProps={{ 'aria-label': t('lifecycle.noLine') }}
          clearable
          searchable
        />
        <PersonPicker
          label={t('lifecycle.owner')}
          value={values.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          error={errorOf('/ownerId')}
          clearable
        />
      </div>
    </>
  );
}
