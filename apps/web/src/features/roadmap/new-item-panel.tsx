import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { HORIZONS, ITEM_LIMITS, type Horizon } from '#domain/roadmap-item';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useAreas, type Area } from '../areas/areas.ts';
import classes from './item/item.module.css';
import { readNewItem, type NewItem, type NewItemFault } from './new-item.ts';
import { ofItem, type WholeItem } from './use-item-writes.ts';

/** A name and an area make an item; all else can follow. */
export default function NewItemPanel({ close }: PanelProps) {
  const t = useText();
  const rules = useCalendar();
  const areas = useAreas();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('roadmap.travelling')}</p>;
  return (
    <Loaded query={areas} rows={5}>
      {(all) =>
        rules && (
          <NewItemForm areas={all.filter(({ can }) => can.update)} rules={rules} close={close} />
        )
      }
    </Loaded>
  );
}

interface Props extends Pick<PanelProps, 'close'> {
  /** Those that the reader answers for. */
  readonly areas: readonly Area[];
  readonly rules: CalendarRules;
}

function NewItemForm({ areas, rules, close }: Props) {
  const t = useText();
  const today = useToday();
  const write = useWrite();
  const openPanel = useOpenPanel();
  const { values, change, send, problem, refusal, isBusy } = useFields<NewItem>({
    name: '',
    areaId: areas.length === 1 ? (areas[0]?.id ?? null) : null,
    horizon: 'next',
    ownerId: null,
    target: '',
  });
  const [faults, setFaults] = useState<readonly NewItemFault[]>([]);
  const faultOf = (fault: NewItemFault, pointer: string) =>
    faults.includes(fault) ? t(`roadmap.fault.${fault}`) : refusal(pointer);
  const submit = (): boolean => {
    const { faults: found, body } = readNewItem(values, { rules, today });
    setFaults(found);
    if (!body) return false;
    void send(async () => {
      const item = await write<WholeItem>({
        said: t('roadmap.said.create', { name: body.name }),
        onProblem: raise,
        run: () => dataOf(api.POST('/api/v1/roadmap-items', { body })),
        undo: ({ key, version }) =>
          api.PUT('/api/v1/roadmap-items/{item}/archival', ofItem(key, version)),
      });
      if (item) openPanel(`item:${item.key}`);
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('roadmap.edit.name')}
        value={values.name}
        maxLength={ITEM_LIMITS.name}
        error={faultOf('name', '/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a key or click asked for this form
        autoFocus
      />
      <Select
        label={t('roadmap.lane.area')}
        data={areas.map(({ id, name: label }) => ({ value: id, label }))}
        value={values.areaId}
        onChange={(id) => change({ areaId: id })}
        error={faultOf('area', '/areaId')}
        nothingFoundMessage={t('roadmap.nothingFound')}
        searchable
        required
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('roadmap.horizonWord')}
          value={values.horizon}
          data={HORIZONS.map((value) => ({ value, label: t(`roadmap.horizon.${value}`) }))}
          onChange={(event) => change({ horizon: event.currentTarget.value as Horizon })}
        />
        <TextInput
          label={t('roadmap.edit.target')}
          placeholder={t('roadmap.whenPlaceholder')}
          value={values.target}
          error={faultOf('target', '/targetOn')}
          onChange={(event) => change({ target: event.currentTarget.value })}
        />
      </div>
      <PersonPicker
        label={t('roadmap.lane.owner')}
        value={values.ownerId}
        onChange={(id) => change({ ownerId: id })}
        error={refusal('/ownerId')}
        clearable
      />
      <FormProblem problem={problem} fields={['/name', '/areaId', '/targetOn', '/ownerId']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('roadmap.create')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('roadmap.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
