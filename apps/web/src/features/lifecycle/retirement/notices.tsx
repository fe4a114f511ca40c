import { Button, TextInput } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { RETIREMENT_LIMITS } from '#domain/retirement';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './retirement.module.css';
import type { Retirement } from './retirement.ts';
import { useRetirementWrites } from './use-retirement-writes.ts';

interface Props {
  readonly plan: Retirement;
}

/** Who was told, and when. Before a plan is approved nobody is told. */
export function Notices({ plan }: Props) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const [isAdding, setAdding] = useState(false);
  const mayNotify = plan.can.notify && plan.state !== 'proposed' && !isTravelling;
  return (
    <section className={classes.part} aria-label={t('retirement.notices')}>
      <h3>{t('retirement.notices')}</h3>
      {plan.notices.length === 0 && (
        <p className="mute">
          {t(plan.state === 'proposed' ? 'retirement.tellNobody' : 'retirement.noNotices')}
        </p>
      )}
      <ul className={classes.notices}>
        {plan.notices.map(({ id, audience, sentOn, note, recordedBy }) => (
          <li key={id}>
            <IconMailCheck size={18} aria-hidden />
            <span>
              <strong>{audience}</strong>
              <span className={classes.more}>
                {t('retirement.sentOn', { day: formats.day(sentOn), name: recordedBy.name })}
              </span>
              {note && <span>{note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {mayNotify && !isAdding && (
        <Button
          className="no-print"
          size="compact-sm"
          variant="default"
          onClick={() => setAdding(true)}
        >
          {t('retirement.addNotice')}
        </Button>
      )}
      {mayNotify && isAdding && <NoticeForm plan={plan} onDone={() => setAdding(false)} />}
    </section>
  );
}

function NoticeForm({ plan, onDone }: Props & { readonly onDone: () => void }) {
  const t = useText();
  const today = useToday();
  const { notify } = useRetirementWrites();
  const form = useFields({ audience: '', sentOn: today, note: '' });
  const { values, change, refusal } = form;
  const audience = values.audience.trim();
  const save = async (): Promise<void> => {
    const body = { audience, sentOn: values.sentOn, note: values.note.trim() };
    if (await form.send(() => notify(plan, body))) onDone();
  };
  const { isTried, submit } = useTried(audience !== '', save);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <TextInput
          label={t('retirement.audience')}
          placeholder={t('retirement.audienceExample')}
          value={values.audience}
          maxLength={RETIREMENT_LIMITS.audience}
          error={
            refusal('/audience') ?? (isTried && audience === '' && t('retirement.fault.audience'))
          }
          onChange={(event) => change({ audience: event.currentTarget.value })}
          required
        />
        <LazyDayField
          label={t('retirement.sent')}
          value={values.sentOn}
          onChange={(day) => change({ sentOn: day ?? today })}
          maxDate={today}
          error={refusal('/sentOn')}
        />
      </div>
      <TextInput
        label={t('lifecycle.note')}
        value={values.note}
        maxLength={RETIREMENT_LIMITS.note}
        error={refusal('/note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <FormProblem problem={form.problem} fields={['/audience', '/sentOn', '/note']} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={form.isBusy}>
          {t('retirement.recordNotice')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
