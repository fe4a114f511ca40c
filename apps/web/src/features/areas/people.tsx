import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { AddPersonForm } from './add-person-form.tsx';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';
import { HandOverForm } from './hand-over-form.tsx';
import { useOwnerships, useOwnershipWrites, type Ownership } from './use-ownerships.ts';

/** Who answers for the area, since when, and who did before. */
export function People({ area }: { readonly area: Area }) {
  const t = useText();
  const today = useToday();
  const isTravelling = useIsTravelling();
  const [form, setForm] = useState<'handOver' | 'add'>();
  const close = (): void => setForm(undefined);
  const { handOver, assign, addContributor } = area.can;
  return (
    <Card
      title={t('areas.people')}
      actions={
        !isTravelling && (
          <>
            {handOver && (
              <Button size="compact-sm" variant="default" onClick={() => setForm('handOver')}>
                {t('areas.handOver')}
              </Button>
            )}
            {(assign || addContributor) && (
              <Button size="compact-sm" variant="default" onClick={() => setForm('add')}>
                {t('areas.add')}
              </Button>
            )}
          </>
        )
      }
    >
      {form === 'handOver' && <HandOverForm area={area} onDone={close} />}
      {form === 'add' && <AddPersonForm area={area} onDone={close} />}
      <Loaded query={useOwnerships(area.id)} rows={4}>
        {(rows) => {
          const now = rows.filter(({ from, to }) => from <= today && (to === null || to >= today));
          const planned = rows.filter(({ from }) => from > today);
          const past = rows.filter(({ to }) => to !== null && to < today);
          return (
            <>
              <Rows rows={now} area={area} />
              {planned.length > 0 && (
                <>
                  <h3 className={classes.sub}>{t('areas.planned')}</h3>
                  <Rows rows={planned} area={area} />
                </>
              )}
              {past.length > 0 && (
                <details className={classes.past}>
                  <summary>{t('areas.past', { count: past.length })}</summary>
                  <Rows rows={past} area={area} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Rows({ rows, area }: { readonly rows: readonly Ownership[]; readonly area: Area }) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <Person key={row.id} row={row} area={area} />
      ))}
    </ul>
  );
}

function Person({ row, area }: { readonly row: Ownership; readonly area: Area }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const isTravelling = useIsTravelling();
  const { end, remove } = useOwnershipWrites(area.id);
  const { role, name, acting, from, to, note, can } = row;
  const who = name ?? t('areas.open');
  const canEnd = can.change && !can.remove && (to === null || to > today);
  return (
    <li>
      <span>
        {who}
        {acting && <span className="mute"> {t('areas.acting')}</span>}
      </span>
      <span className={classes.note}>
        {t(`areas.roles.${role}`)},{' '}
        {to === null
          ? t('areas.since', { from: formats.day(from) })
          : t('areas.fromTo', { from: formats.day(from), to: formats.day(to) })}
        {note && `. ${note}`}
      </span>
      {!isTravelling && canEnd && (
        <button
          type="button"
          className={`${classes.link} no-print`}
          onClick={() => void end(row, today)}
        >
          {t('areas.endToday')}
          <span className="visually-hidden"> {who}</span>
        </button>
      )}
      {!isTravelling && can.remove && (
        <button
          type="button"
          className={`${classes.link} no-print`}
          onClick={() => void remove(row)}
        >
          {t('areas.takeBack')}
          <span className="visually-hidden"> {who}</span>
        </button>
      )}
    </li>
  );
}
