import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import classes from './launch/launch.module.css';
import { useLaunchWrites } from './launch/use-launch-writes.ts';
import { useUsualChecklist } from './launch/usual-checklist.ts';
import { useRoadmap, type Item } from './roadmap.ts';

/** The launch of the item of that key, or of one that is chosen. */
export default function NewLaunchPanel({ id, close }: PanelProps) {
  const t = useText();
  const roadmap = useRoadmap();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('roadmap.travelling')}</p>;
  return (
    <Loaded query={roadmap} rows={5}>
      {({ items }) => (
        <NewLaunchForm
          items={items.filter(({ can, stage }) => can.update && stage !== 'dropped')}
          first={items.find(({ key }) => key === id)}
          close={close}
        />
      )}
    </Loaded>
  );
}

interface Props extends Pick<PanelProps, 'close'> {
  readonly items: readonly Item[];
  readonly first: Item | undefined;
}

interface Draft {
  readonly item: string | null;
  readonly name: string;
  readonly ownerId: string | null;
  readonly softOn: string | null;
  readonly hardOn: string | null;
  readonly isUsual: boolean;
}

const FIELDS = ['/item', '/name', '/softOn', '/hardOn', '/ownerId'];

function NewLaunchForm({ items, first, close }: Props) {
  const t = useText();
  const openPanel = useOpenPanel();
  const usual = useUsualChecklist();
  const { create } = useLaunchWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields<Draft>({
    ...ofItem(first),
    ownerId: null,
    softOn: null,
    isUsual: true,
  });
  const { item, hardOn, softOn, ownerId, isUsual } = values;
  const name = values.name.trim();
  const save = async (): Promise<void> => {
    if (item === null || hardOn === null) return;
    await send(async () => {
      const checklist = isUsual ? usual : [];
      const launch = await create({ item, name, hardOn, softOn, ownerId, checklist });
      if (launch) openPanel(`launch:${launch.key}`);
    });
  };
  const { isTried, submit } = useTried(item !== null && name !== '' && hardOn !== null, save);
  const missing = (isMissing: boolean, fault: 'item' | 'name' | 'day') =>
    isTried && isMissing && t(`launches.fault.${fault}`);
  const choose = (key: string | null): void => {
    const chosen = items.find((candidate) => candidate.key === key);
    change({ ...ofItem(chosen), ...(name !== '' && { name }), ...(hardOn && { hardOn }) });
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <Select
        label={t('launches.item')}
        data={items.map((candidate) => ({ value: candidate.key, label: candidate.name }))}
        value={item}
        onChange={choose}
        error={refusal('/item') ?? missing(item === null, 'item')}
        nothingFoundMessage={t('roadmap.nothingFound')}
        allowDeselect={false}
        searchable
        required
      />
      <TextInput
        label={t('roadmap.edit.name')}
        value={values.name}
        maxLength={ITEM_LIMITS.name}
        error={refusal('/name') ?? missing(name === '', 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
      />
      <div className={classes.pair}>
        <LazyDayField
          label={t('launches.soft')}
          description={t('launches.softHint')}
          value={softOn}
          onChange={(day) => change({ softOn: day })}
          error={refusal('/softOn')}
          clearable
        />
        <LazyDayField
          label={t('launches.hard')}
          description={t('launches.hardHint')}
          value={hardOn}
          onChange={(day) => change({ hardOn: day })}
          error={refusal('/hardOn') ?? missing(hardOn === null, 'day')}
          required
        />
      </div>
      <PersonPicker
        label={t('roadmap.lane.owner')}
        description={t('launches.ownerHint')}
        value={ownerId}
        onChange={(id) => change({ ownerId: id })}
        error={refusal('/ownerId')}
        clearable
      />
      <Checkbox
        label={t('launches.withUsual', { count: usual.length })}
        checked={isUsual}
        onChange={(event) => change({ isUsual: event.currentTarget.checked })}
      />
      <FormProblem problem={problem} fields={FIELDS} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('launches.do.plan')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('roadmap.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}

const ofItem = (item: Item | undefined) => ({
  item: item?.key ?? null,
  name: item?.name ?? '',
  hardOn: item?.targetOn ?? null,
});
