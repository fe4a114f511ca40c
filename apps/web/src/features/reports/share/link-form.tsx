import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { EditionPart } from '#domain/edition-parts';
import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useAudiences, type Shared } from './share-reads.ts';
import classes from './share.module.css';
import { NewVersion, VersionLinks } from './version-fields.tsx';

export interface MadeLink {
  readonly name: string;
  readonly url: string;
}

interface Props {
  readonly shared: Shared;
  readonly parts: readonly EditionPart[];
  readonly onMade: (link: MadeLink) => void;
}

const DAYS = [7, 30, 90, 365];
const NEW = 'new';

/** Whom the link is for, how long it lasts, and what it shows. */
export function LinkForm({ shared, parts, onMade }: Props) {
  const t = useText();
  const { data: audiences = [] } = useAudiences();
  const form = useFields({ name: '', days: '30', shows: '', version: '', chosen: [...parts] });
  const { values, change, refusal } = form;
  const name = values.name.trim();
  const isNew = values.shows === NEW;
  const isComplete =
    name !== '' && (!isNew || (values.version.trim() !== '' && values.chosen.length > 0));
  const make = useMake(shared);
  const send = async (): Promise<void> => {
    await form.send(async () => {
      const audienceId = isNew
        ? await make.version(values.version.trim(), values.chosen)
        : values.shows;
      if (isNew) change({ shows: audienceId });
      onMade(await make.link(name, Number(values.days), audienceId));
    });
  };
  const { isTried, submit } = useTried(isComplete, send);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <div className={classes.fields}>
        <TextInput
          label={t('sharing.for')}
          value={values.name}
          maxLength={120}
          required
          data-autofocus
          error={isTried && name === '' && t('sharing.forNeeded')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
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
      <FormProblem problem={form.problem} fields={isNew ? ['/name'] : []} />
      <div>
        <Button type="submit" loading={form.isBusy}>
          {t('sharing.make')}
        </Button>
      </div>
    </SubmitForm>
  );
}

function useMake({ reportId, number }: Shared) {
  const write = useWrite();
  const path = { id: reportId, number };
  return {
    version: async (name: string, parts: EditionPart[]): Promise<string> => {
      const body = { name, parts };
      const run = () => dataOf(api.POST('/api/v1/audiences', { body }));
      return (await write({ run, onProblem: raise }))?.id ?? '';
    },
    link: async (name: string, days: number, audienceId: string): Promise<MadeLink> => {
      const body = { name, days, ...(audienceId !== '' && { audienceId }) };
      const address = '/api/v1/reports/{id}/editions/{number}/share-links';
      const run = () => dataOf(api.POST(address, { params: { path }, body }));
      const made = await write({ run, onProblem: raise });
      return { name, url: made?.url ?? '' };
    },
  };
}
