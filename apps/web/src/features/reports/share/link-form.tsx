import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { EditionPart } from '#domain/edition-parts';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { addressesIn } from './addresses.ts';
import { MailFields, type MailValues } from './mail-fields.tsx';
import { useAudiences, type Shared } from './share-reads.ts';
import classes from './share.module.css';
import { useMake, type MadeLink } from './use-make.ts';
import { NewVersion, VersionLinks } from './version-fields.tsx';

interface Props {
  readonly shared: Shared;
  readonly parts: readonly EditionPart[];
  readonly onMade: (link: MadeLink) => void;
}

const DAYS = [7, 30, 90, 365];
const NEW = 'new';
const NO_MAIL = { to: '', words: '', withPdf: false } as const;

interface Values extends MailValues {
  readonly by: string;
  readonly name: string;
  readonly days: string;
  /** Id of an audience, a new one, or empty: everything. */
  readonly shows: string;
  readonly version: string;
  readonly chosen: EditionPart[];
}

const FIRST = { by: 'link', name: '', days: '30', shows: '', version: '', ...NO_MAIL };

function isWhole({ by, name, to, shows, version, chosen }: Values): boolean {
  const { all, wrong } = addressesIn(to);
  const isAddressed = by === 'link' ? name.trim() !== '' : all.length > 0 && wrong.length === 0;
  return isAddressed && (shows !== NEW || (version.trim() !== '' && chosen.length > 0));
}

/** By link or by mail, whom it is for, how long it lasts, and what it shows. */
export function LinkForm({ shared, parts, onMade }: Props) {
  const t = useText();
  const { data: audiences = [] } = useAudiences();
  const form = useFields<Values>({ ...FIRST, chosen: [...parts] });
  const { values, change, refusal } = form;
  const isNew = values.shows === NEW;
  const isMail = values.by === 'mail';
  const make = useMake(shared);
  const send = async (): Promise<void> => {
    await form.send(async () => {
      const { version, chosen, shows, days, name } = values;
      const audienceId = isNew ? await make.version(version.trim(), chosen) : shows;
      if (isNew) change({ shows: audienceId });
      const given = { days: Number(days), audienceId };
      if (!isMail) return onMade(await make.link(name.trim(), given));
      await make.mail(values, given);
      change(NO_MAIL);
    });
  };
  const { isTried, submit } = useTried(isWhole(values), send);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <SegmentedControl
        aria-label={t('sharing.by')}
        value={values.by}
        data={['link', 'mail'].map((by) => ({ value: by, label: t(`sharing.by.${by}`) }))}
        onChange={(by) => change({ by })}
      />
      {isMail && (
        <MailFields values={values} isTried={isTried} refusal={refusal('/to')} onChange={change} />
      )}
      <div className={classes.fields}>
        {!isMail && (
          <TextInput
            label={t('sharing.for')}
            value={values.name}
            maxLength={120}
            required
            data-autofocus
            error={isTried && values.name.trim() === '' && t('sharing.forNeeded')}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t('sharing.ends')}
          value={values.days}
          data={DAYS.map((days) => ({ value: String(days), label: t('sharing.days', { days }) }))}
          onChange={({ currentTarget }) => change({ days: currentTarget.value })}
        />
        <NativeSelect
          label={t('sharing.shows')}
          value={values.shows}
          data={[
            { value: '', label: t('sharing.whole') },
            ...audiences.map((one) => ({ value: one.id, label: one.name })),
            { value: NEW, label: t('sharing.newVersion') },
          ]}
          onChange={({ currentTarget }) => change({ shows: currentTarget.value })}
        />
      </div>
      {isNew && (
        <NewVersion
          parts={parts}
          name={values.version}
          chosen={values.chosen}
          isTried={isTried}
          refusal={refusal('/name')}
          onChange={change}
        />
      )}
      <VersionLinks
        shared={shared}
        audience={audiences.find(({ id }) => id === values.shows)}
        onRemoved={() => change({ shows: '' })}
      />
      <FormProblem problem={form.problem} fields={[isNew ? '/name' : '', isMail ? '/to' : '']} />
      <div>
        <Button type="submit" loading={form.isBusy}>
          {t(isMail ? 'sharing.send' : 'sharing.make')}
        </Button>
      </div>
    </SubmitForm>
  );
}
