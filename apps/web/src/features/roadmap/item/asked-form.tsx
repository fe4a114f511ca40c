import { lazy } from 'react';
import type { CalendarRules } from '#domain/calendar';
import type { When } from '../moves.ts';
import type { WholeItem } from '../use-item-writes.ts';
import { EditItem } from './edit-item.tsx';
import type { Asked } from './item-actions.tsx';
import { MoveForm } from './move-form.tsx';
import { StepForm } from './step-form.tsx';

/** The largest of the forms, fetched by itself. */
const CheckInForm = lazy(async () => ({
  default: (await import('../../check-ins/check-in-form.tsx')).CheckInForm,
}));

interface Props {
  readonly item: WholeItem;
  readonly asked: Asked;
  readonly rules: CalendarRules;
  /** Where it is to be moved to, if that was said already. */
  readonly when?: When | undefined;
  readonly onDone: () => void;
}

/** The form that an action needs. */
export default function AskedForm({ item, asked, rules, when, onDone }: Props) {
  if (asked === 'checkIn')
    return <CheckInForm areaId={item.area.id} itemId={item.id} onDone={onDone} onCancel={onDone} />;
  if (asked === 'edit') return <EditItem item={item} onDone={onDone} />;
  if (asked === 'move') return <MoveForm item={item} rules={rules} when={when} onDone={onDone} />;
  return <StepForm item={item} step={asked} onDone={onDone} />;
}
