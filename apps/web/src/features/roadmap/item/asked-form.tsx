import type { CalendarRules } from '#domain/calendar';
import type { When } from '../moves.ts';
import type { WholeItem } from '../use-item-writes.ts';
import { EditItem } from './edit-item.tsx';
import type { Asked } from './item-actions.tsx';
import { MoveForm } from './move-form.tsx';
import { StepForm } from './step-form.tsx';

interface Props {
  readonly item: WholeItem;
  readonly asked: Asked;
  readonly rules: CalendarRules;
  /** Where it is to be moved to, if that was said already. */
  readonly when?: When | undefined;
  readonly onDone: () => void;
}

/** The form that an action needs. */
export function AskedForm({ item, asked, rules, when, onDone }: Props) {
  if (asked === 'edit') return <EditItem item={item} onDone={onDone} />;
  if (asked === 'move') return <MoveForm item={item} rules={rules} when={when} onDone={onDone} />;
  return <StepForm item={item} step={asked} onDone={onDone} />;
}
