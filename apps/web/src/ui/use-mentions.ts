import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { mentionAt, type NamedPerson, type OpenMention } from './mentions.ts';
import { usePeople, type Person } from './use-people.ts';
import { writeInto } from './write-into.ts';

const SHOWN = 6;

interface Options {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onChosen: (person: NamedPerson) => void;
}

/** The list of people below a field, as long as an `@` is being written in it. */
export function useMentions({ field, onChosen }: Options) {
  const listId = useId();
  const [open, setOpen] = useState<OpenMention>();
  const [active, setActive] = useState(0);
  const found = usePeople(open?.query ?? '', { isWanted: open !== undefined, isActive: true });
  // While the next answer is on its way the last one is here, and Enter must not choose from it.
  const people = open ? found.filter((person) => fits(person, open.query)).slice(0, SHOWN) : [];
  const isShown = people.length > 0;

  const follow = (): void => {
    const { current } = field;
    if (!current) return;
    const next = mentionAt(current.value, current.selectionStart);
    if (next?.query !== open?.query) setActive(0);
    setOpen(next);
  };
  const choose = (person: NamedPerson): void => {
    const { current } = field;
    if (!current || !open) return;
    onChosen(person);
    setOpen(undefined);
    writeInto(current, { from: open.start, to: current.selectionStart }, `@${person.name} `);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isShown || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = people[Math.min(active, people.length - 1)];
    if (step !== undefined) setActive((active + step + people.length) % people.length);
    else if (event.key === 'Escape') setOpen(undefined);
    else if (person && /^(Enter|Tab)$/.test(event.key)) choose(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    people,
    active: Math.min(active, people.length - 1),
    listId,
    follow,
    choose,
    close: () => setOpen(undefined),
    onKeyDown,
  };
}

const fits = ({ name, title, email }: Person, query: string): boolean =>
  [name, title, email ?? ''].some((text) =>
    text.toLowerCase().includes(query.trim().toLowerCase()),
  );

export const optionId = (listId: string, personId: string): string => `${listId}-${personId}`;
