import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { type Mark } from './markdown-edits.ts';
import classes from './markdown-editor.module.css';
import { MentionList } from './mention-list.tsx';
import { mentionedIn, type NamedPerson } from './mentions.ts';
import { isSubmitKey } from './submit-key.ts';
import { optionId, useMentions } from './use-mentions.ts';

export interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** On Ctrl+Enter; without it the key goes on to the form. */
  readonly onSubmit?: () => void;
  readonly minRows?: number;
  /** Ids of the people whose `@Name` stands in the text, at every change. */
  readonly onMentions?: (personIds: readonly string[]) => void;
  /** Who is mentioned in the text that the field begins with. */
  readonly mentioned?: readonly NamedPerson[];
  readonly isRequired?: boolean;
  readonly hasFocus?: boolean;
  readonly placeholder?: string;
  readonly name?: string;
}

interface Props extends FieldProps {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onMark: (mark: Mark) => void;
}

const NOBODY: readonly NamedPerson[] = [];
const SIGNS: Readonly<Record<string, Mark>> = { b: 'bold', i: 'italic' };

/** Plain text, with people behind `@` and marks behind Ctrl+B and Ctrl+I. */
export function MarkdownField(props: Props) {
  const { id, field, value, onChange, onSubmit, onMentions, mentioned = NOBODY, hasFocus } = props;
  const rows = props.minRows ?? 3;
  const known = useRef(new Map(mentioned.map((person) => [person.id, person])));
  const mentions = useMentions({
    field,
    onChosen: (person) => known.current.set(person.id, person),
  });
  const active = mentions.people[mentions.active];

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    mentions.onKeyDown(event);
    if (event.defaultPrevented) return;
    const mark = event.ctrlKey || event.metaKey ? SIGNS[event.key] : undefined;
    if (mark) props.onMark(mark);
    else if (onSubmit && isSubmitKey(event)) onSubmit();
    else return;
    event.preventDefault();
  };
  const change = (text: string): void => {
    onChange(text);
    onMentions?.(mentionedIn(text, [...known.current.values()]));
    mentions.follow();
  };

  return (
    <>
      <textarea
        ref={field}
        id={id}
        name={props.name}
        className={classes.field}
        rows={rows}
        style={{ minHeight: `${rows * 1.45 + 1.3}em` }}
        value={value}
        placeholder={props.placeholder}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a key or click asked for this very field
        autoFocus={hasFocus}
        data-autofocus={hasFocus ? true : undefined}
        data-mantine-stop-propagation={active !== undefined}
        aria-required={props.isRequired}
        aria-invalid={props.isInvalid}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-controls={active && mentions.listId}
        aria-activedescendant={active && optionId(mentions.listId, active.id)}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        onClick={mentions.follow}
        onBlur={mentions.close}
      />
      <MentionList
        id={mentions.listId}
        people={mentions.people}
        active={mentions.active}
        onChoose={mentions.choose}
      />
    </>
  );
}
