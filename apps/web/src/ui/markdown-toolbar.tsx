import {
  IconBlockquote,
  IconBold,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import { MARKS, type Mark } from './markdown-edits.ts';
import classes from './markdown-editor.module.css';

const ICONS: Readonly<Record<Mark, Icon>> = {
  bold: IconBold,
  italic: IconItalic,
  link: IconLink,
  bullets: IconList,
  numbers: IconListNumbers,
  quote: IconBlockquote,
};

interface Props {
  /** Name of the field that the marks go to. */
  readonly of: string;
  readonly isDisabled: boolean;
  readonly onMark: (mark: Mark) => void;
}

/** One stop of the Tab key; the arrows go from mark to mark. */
export function MarkdownToolbar({ of, isDisabled, onMark }: Props) {
  const t = useText();
  const [current, setCurrent] = useState(0);
  const go = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + MARKS.length) % MARKS.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll('button').item(next).focus();
  };
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('editor.toolbar', { field: of })}
      onKeyDown={go}
    >
      {MARKS.map((mark, index) => {
        const MarkIcon = ICONS[mark];
        return (
          <button
            key={mark}
            type="button"
            className={classes.tool}
            tabIndex={index === current ? 0 : -1}
            disabled={isDisabled}
            aria-label={t(`editor.${mark}`)}
            title={t(`editor.${mark}`)}
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setCurrent(index)}
            onClick={() => onMark(mark)}
          >
            <MarkIcon size={16} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
