import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { takeTyped } from '../../app/shell/typed-ahead.ts';
import type { Entry, Stage } from './entry.ts';
import { Hints } from './hints.tsx';
import classes from './palette.module.css';
import { remember } from './recents.ts';
import { useResults } from './use-results.ts';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onClose: () => void;
}

/** A field and what it finds. The field keeps the focus; arrows move through the list. */
export function SearchStage({ text, onText, onStage, onClose }: Props) {
  const t = useText();
  const { organization } = useSession();
  const results = useResults(text);
  const [at, setAt] = useState(0);
  const active = Math.min(at, Math.max(results.length - 1, 0));
  const field = useTypedAhead((typed) => onText(text + typed));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the chosen line moves when either changes
  }, [active, results]);

  const choose = (entry: Entry | undefined, isElsewhere = false): void => {
    if (!entry) return;
    remember(organization.id, entry.id);
    if (isElsewhere && entry.open) {
      onClose();
      return entry.open();
    }
    const stage = entry.run();
    return stage ? onStage(stage) : onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = nextOf(event.key, active, results.length);
    if (next !== undefined) setAt(next);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') choose(results[active], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          ref={field}
          className={classes.input}
          role="combobox"
          aria-label={t('palette.name')}
          aria-expanded
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={results.length > 0 ? optionId(active) : undefined}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          onFocus={(event) => event.target.select()}
          data-autofocus
        />
      </div>
      <div
        ref={list}
        id="palette-list"
        role="listbox"
        aria-label={t('palette.results')}
        className={classes.list}
      >
        {results.map((entry, index) => (
          <Option
            key={entry.id}
            entry={entry}
            id={optionId(index)}
            isActive={index === active}
            onChoose={(isElsewhere) => choose(entry, isElsewhere)}
          />
        ))}
      </div>
      <p className={results.length > 0 ? 'visually-hidden' : classes.nothing} role="status">
        {t('palette.count', { count: results.length })}
      </p>
      <Hints
        names={
          results[active]?.open ? ['move', 'choose', 'open', 'close'] : ['move', 'choose', 'close']
        }
      />
    </>
  );
}

/** The field takes the focus, then what was typed while it was on its way. */
function useTypedAhead(add: (typed: string) => void) {
  const field = useRef<HTMLInputElement>(null);
  const take = useEffectEvent(() => {
    field.current?.focus();
    const typed = takeTyped();
    if (typed !== '') add(typed);
  });
  useEffect(() => take(), []);
  return field;
}

interface OptionProps {
  readonly entry: Entry;
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: (isElsewhere: boolean) => void;
}

function Option({ entry, id, isActive, onChoose }: OptionProps) {
  const { title, detail, kind, Icon } = entry;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are pressed in the field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <span className={classes.title}>{title}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
      <span className={classes.kind}>{kind}</span>
    </div>
  );
}

const optionId = (index: number): string => `palette-option-${index}`;

function nextOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  return key === 'ArrowUp' ? (at - 1 + count) % count : undefined;
}
