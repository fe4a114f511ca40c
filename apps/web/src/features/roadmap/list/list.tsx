import { useCallback, useMemo, useRef, useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import table from '../../../ui/table.module.css';
import { useWindow } from '../../scorecard/use-window.ts';
import type { Arrange, Arrangement } from '../arrangement.ts';
import type { Item, Names } from '../roadmap.ts';
import { useHrefs } from '../use-hrefs.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ListHead } from './list-head.tsx';
import { ListRow, type ListContext } from './list-row.tsx';
import classes from './list.module.css';
import { RowEditor } from './row-editor.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useSelection } from './use-selection.ts';

interface Props {
  readonly items: readonly Item[];
  readonly names: Names;
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
  readonly rules: CalendarRules;
}

/** Every item a row. Of many rows only those in sight are in the page, and all of them in print. */
export function List({ items, names, arrangement, arrange, rules }: Props) {
  const t = useText();
  const formats = useFormats();
  const hrefOf = useHrefs();
  const isTravelling = useIsTravelling();
  const element = useRef<HTMLTableElement>(null);
  const [edited, setEdited] = useState<string>();
  const selection = useSelection(items);
  const { shown, before, after, isPart, revealLine } = useWindow(items, element);
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const isSelectable = !isTravelling && items.some(({ can }) => can.update);
  const { toggle, chosen } = selection;
  const context = useMemo<ListContext>(
    () => ({ t, formats, rules, names, hrefOf, isSelectable, toggle }),
    [t, formats, rules, names, hrefOf, isSelectable, toggle],
  );
  const edit = useCallback(
    (key: string) => {
      const item = items.find((one) => one.key === key);
      if (item?.can.update) setEdited(key);
    },
    [items],
  );
  const reveal = useCallback((key: string) => revealLine(keys.indexOf(key)), [keys, revealLine]);
  const { active, handlers, focus } = useListKeys({
    keys,
    table: element,
    edit,
    reveal,
    select: (key) => toggle(key, false),
    isTravelling,
  });
  const done = (key: string): void => {
    setEdited(undefined);
    focus(key);
  };
  const width = isSelectable ? 12 : 11;
  return (
    <>
      {chosen.length > 0 && (
        <BulkBar items={chosen} names={names} rules={rules} onDone={selection.clear} />
      )}
      <div className={classes.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is clicked */}
        <table
          ref={element}
          className={`${table.table} ${classes.list}`}
          data-selectable={isSelectable || undefined}
          aria-label={t('roadmap.title')}
          aria-rowcount={isPart ? items.length + 1 : undefined}
          {...handlers}
        >
          <ListHead
            sort={arrangement.sort}
            arrange={arrange}
            selection={isSelectable ? selection : undefined}
          />
          <tbody>
            <Gap height={before} width={width} />
            {shown.map(({ line: item, index }) =>
              item.key === edited ? (
                <RowEditor
                  key={item.id}
                  item={item}
                  names={names}
                  rules={rules}
                  width={width}
                  onDone={() => done(item.key)}
                />
              ) : (
                <ListRow
                  key={item.id}
                  item={item}
                  context={context}
                  isActive={item.key === active}
                  isChosen={selection.has(item.key)}
                  position={isPart ? index + 2 : undefined}
                />
              ),
            )}
            <Gap height={after} width={width} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.gap}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden, it only takes room */}
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
