let typed = '';
let giveUp: () => void = () => undefined;

/** Keeps what is typed from the page until the field that it is meant for takes it; Esc gives up. */
export function keepTyping(onEscape: () => void): void {
  typed = '';
  giveUp = onEscape;
  window.addEventListener('keydown', keep, { capture: true });
}

/** What was typed meanwhile; from now on keys go where the focus is. */
export function takeTyped(): string {
  window.removeEventListener('keydown', keep, { capture: true });
  const taken = typed;
  typed = '';
  return taken;
}

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else if (event.key.length === 1) typed += event.key;
  else if (event.key === 'Escape') {
    takeTyped();
    giveUp();
  } else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
