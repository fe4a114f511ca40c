import { NativeSelect, Select } from '@mantine/core';
import type { LinkEnd } from '#domain/link';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { useAreas } from '../areas/areas.ts';
import { LinkList } from './link-list.tsx';
import { linkOf, partnersOf, type LinkThing } from './linkable.ts';
import { useAlignment } from './strategy.ts';
import { useAllKpis } from './use-all-kpis.ts';
import { useLinkWrites } from './use-link-writes.ts';

interface Props {
  readonly thing: LinkThing;
  readonly onClose: () => void;
}

/** Links a thing with what it serves or what serves it, and takes links away. */
export function LinkDialog({ thing, onClose }: Props) {
  const t = useText();
  const { link } = useLinkWrites();
  const kinds = partnersOf(thing.kind);
  const form = useFields<{ kind: LinkEnd; id: string }>({ kind: kinds[0] ?? 'kpi', id: '' });
  const { values, change, refusal } = form;
  const candidates = useCandidates()[values.kind] ?? [];
  const save = async (): Promise<void> => {
    if (await form.send(() => link(linkOf(thing, values), raise))) onClose();
  };
  const isMissing = values.id === '';
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t('strategy.linkIt', { name: thing.name })}
      action={t('strategy.do.link')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
    >
      <LinkList thing={thing} />
      <NativeSelect
        label={t('strategy.linkWith')}
        value={values.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`strategy.end.${kind}`) }))}
        onChange={(event) => change({ kind: event.currentTarget.value as LinkEnd, id: '' })}
      />
      <Select
        key={values.kind}
        label={t('strategy.name')}
        value={values.id || null}
        data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
        error={
          refusal('/toId') ??
          refusal('/fromId') ??
          (isTried && isMissing && t('strategy.needed.link'))
        }
        onChange={(id) => change({ id: id ?? '' })}
        nothingFoundMessage={t('strategy.nothingFound')}
        limit={50}
        searchable
        required
      />
    </FormDialog>
  );
}

type Named = readonly { readonly id: string; readonly name: string }[];

function useCandidates(): Partial<Record<LinkEnd, Named>> {
  const { data } = useAlignment();
  const kpis = useAllKpis();
  const areas = useAreas().data;
  return { objective: data?.objectives, item: data?.items, kpi: kpis, area: areas };
}
