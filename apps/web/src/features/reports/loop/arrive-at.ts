/** What was asked for may still be on its way from the server, and so may what stands above it. */
const PATIENCE = 5_000;
const SETTLING = 700;
const SEEN_FOR = 2_500;

/**
 * Shows a section, or a line and what is said about it, and marks it for a moment. Answers with how to give up waiting for it;
 * whoever moves on meanwhile stays where they are.
 */
export function arriveAt(place: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => look());
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const deed of DEEDS) window.removeEventListener(deed, stop);
  };
  const look = (): void => {
    const found = find(place);
    if (!found) return;
    observer.disconnect();
    clearTimeout(timer);
    show(found);
    mark(found);
    timer = setTimeout(() => {
      show(found);
      stop();
    }, SETTLING);
  };
  for (const deed of DEEDS) window.addEventListener(deed, stop, { passive: true });
  timer = setTimeout(stop, PATIENCE);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return stop;
}

const DEEDS = ['wheel', 'touchmove', 'keydown'] as const;

/** A line that the edition does not have any more is found where it is talked about. */
function find(place: string): HTMLElement | null {
  const found = document.getElementById(place);
  if (found || !place.startsWith('line:')) return found;
  const line = place.slice('line:'.length);
  return (
    document.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`) ??
    document.getElementById(`talk:${line}`)
  );
}

const isPart = (element: HTMLElement): boolean => element.tagName === 'SECTION';

function show(element: HTMLElement): void {
  element.scrollIntoView({ block: isPart(element) ? 'start' : 'center' });
}

function mark(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (isPart(element)) return;
  element.dataset.arrived = '';
  setTimeout(() => delete element.dataset.arrived, SEEN_FOR);
}
