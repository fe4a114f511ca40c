/** A key or two in a row: `c`, `?`, `g i`, `Escape`, `mod+k`, `alt+ArrowRight`. */
export type Stroke = string;

export interface Binding {
  readonly stroke: Stroke;
  /** Name of the message that the sheet of keys shows. */
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

/** How a pressed key is written in a binding. */
export function strokeOf(event: KeyboardEvent): Stroke {
  const isLetter = event.key.length === 1;
  const names = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && !isLetter && 'shift',
  ].filter((name) => name !== false);
  return [...names, event.key].join('+');
}

/** What people who speak to their machine may switch off: a bare character that does something. */
export const isSingleKey = (stroke: Stroke): boolean => stroke.length === 1;

const isModified = (stroke: Stroke): boolean => /^(mod|alt)\+/.test(stroke);

/** What a field keeps for itself while somebody types in it. */
export const belongsToField = (stroke: Stroke): boolean =>
  !isModified(stroke) && stroke !== 'Escape';

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role="combobox"]'))
    return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type);
}

/** How long the second key of a pair may take, in milliseconds. */
const PAIR_WITHIN = 1_200;

/** Follows what is pressed, and says which binding that completes. */
export class StrokeReader {
  private first: { readonly stroke: Stroke; readonly at: number } | undefined;

  /** The strokes to look for, the longer first. */
  read(stroke: Stroke, now: number): readonly Stroke[] {
    const { first } = this;
    const isPair = first !== undefined && now - first.at <= PAIR_WITHIN;
    this.first = { stroke, at: now };
    return isPair ? [`${first.stroke} ${stroke}`, stroke] : [stroke];
  }

  forget(): void {
    this.first = undefined;
  }
}
