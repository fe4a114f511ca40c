import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import table from '../../ui/table.module.css';
import { Wide } from '../../ui/wide.tsx';
import { mergeHolidays, parseHolidays, type Holiday } from './parse-holidays.ts';
import classes from './settings.module.css';
import rows from './rows.module.css';

type List = Schema<'HolidaysView'>;

/** Days that are no working days. Every change is written at once, and can be taken back. */
export function HolidaysEditor({ list }: { readonly list: List }) {
  const t = useText();
  const replace = useReplace(list);
  const { data, can } = list;
  const add = (added: readonly Holiday[]) =>
    replace(mergeHolidays(data, added), t('settings.holidaysAdded', { count: added.length }));
  const remove = ({ day, name }: Holiday) =>
    replace(
      data.filter((holiday) => holiday.day !== day),
      t('settings.holidayRemoved', { name }),
    );
  return (
    <div className={classes.stack}>
      {data.length === 0 ? (
        <EmptyState text={t('settings.noHolidays')} />
      ) : (
        <HolidayYears holidays={data} onRemove={can.update ? remove : undefined} />
      )}
      {can.update && <PasteHolidays onAdd={add} />}
    </div>
  );
}

const put = (version: number, data: readonly Holiday[]) =>
  dataOf(
    api.PUT('/api/v1/organization/holidays', {
      headers: ifMatch(version),
      body: { data: [...data] },
    }),
  );

function useReplace(list: List) {
  const write = useWrite();
  return (data: readonly Holiday[], said: string) =>
    write({
      run: (version) => put(version, data),
      version: list.version,
      currentVersion: async () => (await dataOf(api.GET('/api/v1/organization/holidays'))).version,
      said,
      undo: ({ version }) => put(version, list.data),
    });
}

interface YearsProps {
  readonly holidays: readonly Holiday[];
  readonly onRemove: ((holiday: Holiday) => unknown) | undefined;
}

/** This year stands open; the others fold. */
function HolidayYears({ holidays, onRemove }: YearsProps) {
  const t = useText();
  const formats = useFormats();
  const year = useToday().slice(0, 4);
  const byYear = Map.groupBy(holidays, ({ day }) => day.slice(0, 4));
  return [...byYear].map(([name, days]) => (
    <details key={name} open={name === year} className={classes.fold}>
      <summary>
        {name} <span className="mute">{t('settings.holidayCount', { count: days.length })}</span>
      </summary>
      <Wide label={name}>
        <table className={table.table}>
          <tbody>
            {days.map((holiday) => (
              <tr key={holiday.day}>
                <th scope="row" className="figure">
                  {formats.day(holiday.day)}
                </th>
                <td className={table.wrap}>{holiday.name}</td>
                <td className={table.right}>
                  {onRemove && (
                    <button
                      type="button"
                      className={rows.rowButton}
                      onClick={() => void onRemove(holiday)}
                    >
                      {t('settings.remove')}
                      <span className="visually-hidden"> {holiday.name}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  ));
}

interface PasteProps {
  readonly onAdd: (holidays: readonly Holiday[]) => Promise<unknown>;
}

function PasteHolidays({ onAdd }: PasteProps) {
  const t = useText();
  const [text, setText] = useState('');
  const { holidays, rejected } = parseHolidays(text);
  const add = async () => {
    if (await onAdd(holidays)) setText(rejected.join('\n'));
  };
  return (
    <form
      className={`${classes.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Textarea
        label={t('settings.addHolidays')}
        description={t('settings.addHolidaysText')}
        placeholder={t('settings.addHolidaysExample')}
        autosize
        minRows={3}
        maxRows={14}
        value={text}
        error={
          rejected.length > 0
            ? t('settings.unreadLines', { count: rejected.length, line: rejected[0] ?? '' })
            : undefined
        }
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={holidays.length === 0}>
          {t('settings.addCount', { count: holidays.length })}
        </Button>
      </div>
    </form>
  );
}
