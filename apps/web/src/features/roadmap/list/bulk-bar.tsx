import { Button, Menu, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { HORIZONS, ITEM_CATEGORIES, ITEM_LIMITS, isSameWindow } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { leapt, stepped, type Direction } from '../moves.ts';
import { canMove, windowOfItem, type Item, type Names } from '../roadmap.ts';
import { useBulkWrites } from '../use-bulk-writes.ts';
import type { ItemPatch } from '../use-item-writes.ts';
import classes from './bulk-bar.module.css';

interface Props {
  readonly items: readonly Item[];
  readonly names: Names;
  readonly rules: CalendarRules;
  readonly onDone: () => void;
}

/** What can be done with all rows that are chosen, each in one request. */
export function BulkBar({ items, rules, onDone }: Props) {
  const t = useText();
  const { edit, commit } = useBulkWrites();
  const count = items.length;
  const all = (patch: ItemPatch, what: string): void =>
    void edit(items, () => patch, t('roadmap.bulkSaved', { count, what }));
  const open = items.filter(
    ({ committedOn, can, stage, targetOn }) =>
      committedOn === null &&
      can.decide &&
      targetOn !== null &&
      stage !== 'done' &&
      stage !== 'dropped',
  );
  return (
    <div className={`${classes.bar} no-print`} role="group" aria-label={t('roadmap.bulk')}>
      <strong role="status">{t('roadmap.chosen', { count })}</strong>
      <OwnerChoice onPick={(ownerId) => all({ ownerId }, t('roadmap.lane.owner'))} />
      <Choice
        label={t('roadmap.horizonWord')}
        options={HORIZONS.map((value) => [value, t(`roadmap.horizon.${value}`)])}
        onPick={(horizon) => all({ horizon }, t('roadmap.horizonWord'))}
      />
      <Choice
        label={t('roadmap.category')}
        options={ITEM_CATEGORIES.map((value) => [value, t(`roadmap.categories.${value}`)])}
        onPick={(category) => all({ category }, t('roadmap.category'))}
      />
      <MoveAll items={items} rules={rules} />
      {open.length > 0 && (
        <Button size="compact-sm" onClick={() => void commit(open)}>
          {t('roadmap.commitCount', { count: open.length })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
        {t('roadmap.unselect')}
      </Button>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onPick: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, onPick }: ChoiceProps<Value>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {options.map(([value, text]) => (
          <Menu.Item key={value} onClick={() => onPick(value)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function OwnerChoice({ onPick }: { readonly onPick: (personId: string | null) => void }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
          {t('roadmap.lane.owner')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roadmap.lane.owner')}>
        <PersonPicker
          label={t('roadmap.newOwner')}
          value={null}
          onChange={(id) => {
            setOpen(false);
            onPick(id);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const STEPS = {
  weekLater: [stepped, 1],
  weekEarlier: [stepped, -1],
  monthLater: [leapt, 1],
  monthEarlier: [leapt, -1],
} as const satisfies Record<string, readonly [typeof stepped, Direction]>;
type Step = keyof typeof STEPS;
const STEP_NAMES = Object.keys(STEPS) as readonly Step[];

/** All windows move by the same step; commitments among them are asked why, once. */
function MoveAll({ items, rules }: Pick<Props, 'items' | 'rules'>) {
  const t = useText();
  const { edit } = useBulkWrites();
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<Step>('monthLater');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const movable = items.filter(canMove);
  const isAsked = movable.some(({ committedOn }) => committedOn !== null);
  const submit = (): boolean => {
    const isRefused = isAsked && reason.trim() === '';
    setMissing(isRefused);
    if (isRefused) return false;
    const [how, direction] = STEPS[step];
    const patchOf = (item: Item): ItemPatch => {
      const window = how(rules, windowOfItem(item), direction);
      if (isSameWindow(windowOfItem(item), window)) return {};
      return { ...window, ...(item.committedOn !== null && { reason: reason.trim() }) };
    };
    void edit(movable, patchOf, t('roadmap.bulkMoved', { count: movable.length }));
    setOpen(false);
    return true;
  };
  if (movable.length === 0) return null;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
          {t('roadmap.moveDates')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roadmap.moveDates')}>
        <SubmitForm onSubmit={submit} className={classes.form}>
          <NativeSelect
            label={t('roadmap.by')}
            value={step}
            data={STEP_NAMES.map((value) => ({ value, label: t(`roadmap.step.${value}`) }))}
            onChange={(event) => setStep(event.currentTarget.value as Step)}
          />
          {isAsked && (
            <TextInput
              label={t('roadmap.reason')}
              description={t('roadmap.reasonForMany')}
              maxLength={ITEM_LIMITS.reason}
              value={reason}
              error={isMissing && t('roadmap.fault.reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
              required
            />
          )}
          <Button type="submit" size="xs">
            {t('roadmap.moveCount', { count: movable.length })}
          </Button>
        </SubmitForm>
      </Popover.Dropdown>
    </Popover>
  );
}
