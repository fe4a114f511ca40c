import { useLayoutEffect, useRef } from 'react';
import {
  belongsToField,
  isSingleKey,
  isTyping,
  strokeOf,
  StrokeReader,
  type Binding,
} from './keys.ts';

/** All that can be pressed now; the latest binding of a stroke wins. */
const bindings: Binding[] = [];
const reader = new StrokeReader();
let singleKeys = true;

export const activeBindings = (): readonly Binding[] => {
  const strokes = new Map(bindings.map((binding) => [binding.stroke, binding]));
  return [...strokes.values()];
};

export function switchSingleKeys(isOn: boolean): void {
  singleKeys = isOn;
}

/** Binds keys as long as the component is shown, from the moment at which it can be seen. */
export function useKeys(own: readonly Binding[]): void {
  const latest = useRef(own);
  useLayoutEffect(() => {
    latest.current = own;
  });
  const strokes = own.map(({ stroke }) => stroke).join('\n');
  useLayoutEffect(() => {
    const added = latest.current.map(({ stroke, label }) => ({
      stroke,
      label,
      run: (event: KeyboardEvent) =>
        latest.current.find((binding) => binding.stroke === stroke)?.run(event),
    }));
    bindings.push(...added);
    return () => {
      for (const binding of added) bindings.splice(bindings.indexOf(binding), 1);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- bound anew only when other keys are bound
  }, [strokes]);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const stroke = strokeOf(event);
  const isKept = isTyping(event.target) && belongsToField(stroke);
  if (isKept || (isSingleKey(stroke) && !singleKeys)) return reader.forget();
  const wanted = reader.read(stroke, event.timeStamp);
  const binding = wanted
    .map((name) => bindings.findLast((candidate) => candidate.stroke === name))
    .find((found) => found !== undefined);
  if (!binding) return undefined;
  reader.forget();
  event.preventDefault();
  return binding.run(event);
}

/** Listens once for the whole page. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
