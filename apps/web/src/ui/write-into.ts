/** Types into the field as the reader would, so that the field's own undo knows of it. */
export function writeInto(
  field: HTMLTextAreaElement,
  place: { readonly from: number; readonly to: number },
  text: string,
): void {
  field.focus();
  field.setSelectionRange(place.from, place.to);
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps the field's undo
  const isDone = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (isDone) return;
  field.setRangeText(text, place.from, place.to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
