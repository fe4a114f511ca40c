import { useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { $api, api, dataOf, ifMatch } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { FileFacts } from './file-facts.tsx';
import { mappingOf, unsaid, type ImportView, type Mapping } from './mapping.ts';
import { MappingCard } from './mapping-card.tsx';
import { Outcome } from './outcome.tsx';
import { PreviewCard } from './preview-card.tsx';

/** One file on its way in: how it is read, what it would do, and the way back. */
export function ImportPage() {
  const { id } = useParams({ from: '/frame/imports/$id' });
  const init = { params: { path: { id } } };
  const query = $api.useQuery('get', '/api/v1/imports/{id}', init);
  const kinds = $api.useQuery('get', '/api/v1/import-kinds', {}, { staleTime: Infinity });
  return (
    <Loaded query={query} isPage>
      {(view) => {
        const fields = kinds.data?.find(({ kind }) => kind === view.kind)?.fields ?? [];
        return (
          <>
            <Head view={view} />
            <FileFacts view={view} />
            {view.state === 'uploaded' ? (
              <Open view={view} fields={fields} />
            ) : (
              <Outcome view={view} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Head({ view }: { readonly view: ImportView }) {
  const t = useText();
  return (
    <PageHead title={view.fileName}>
      {t(`imports.kind.${view.kind}`)} · {t(`imports.state.${view.state}`)}
    </PageHead>
  );
}

type Fields = Parameters<typeof MappingCard>[0]['fields'];

/** The API takes a mapping that can be checked; until then it is kept here. */
function Open({ view, fields }: { readonly view: ImportView; readonly fields: Fields }) {
  const { map, commit } = useSteps(view);
  const [draft, setDraft] = useState<Mapping>();
  const mapping = draft ?? mappingOf(view);
  const missing = unsaid(mapping, fields);
  const newest = useRef<Mapping>(undefined);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  /** One change at a time is checked; of those made meanwhile only the newest. */
  const change = async (next: Mapping) => {
    newest.current = next;
    setDraft(next);
    if (unsaid(next, fields).length > 0) return;
    const before = turn.current;
    const check = async () => {
      await before;
      if (newest.current !== next) return;
      const isChecked = (await map(next)) !== undefined;
      if (isChecked && newest.current === next) setDraft(undefined);
    };
    turn.current = check();
    await turn.current;
  };
  return (
    <>
      <MappingCard
        view={view}
        mapping={mapping}
        fields={fields}
        onChange={(next) => void change(next)}
      />
      {view.preview && missing.length === 0 ? (
        <PreviewCard
          view={view}
          preview={view.preview}
          fields={fields}
          isChecking={draft !== undefined}
          onMap={change}
          onCommit={commit}
        />
      ) : (
        <Unfinished missing={missing} />
      )}
    </>
  );
}

/** What is still to be said before there is anything to preview. */
function Unfinished({ missing }: { readonly missing: Fields }) {
  const t = useText();
  const names = missing.map(({ name }) => t(`imports.fields.${name}`));
  return (
    <Card title={t('imports.preview')}>
      {names.length > 0
        ? t('imports.unfinished', { fields: names.join(', ') })
        : t('imports.unfinishedOtherwise')}
    </Card>
  );
}

function useSteps(view: ImportView) {
  const t = useText();
  const write = useWrite();
  const cache = useQueryClient();
  const path = { path: { id: view.id } };
  const key = $api.queryOptions('get', '/api/v1/imports/{id}', { params: path }).queryKey;
  /** A refresh that set out before a change may arrive after it, and would tell an old version. */
  const newest = useRef(view.version);
  const keep = (next: ImportView): ImportView => {
    newest.current = next.version;
    cache.setQueryData(key, next);
    return next;
  };
  const versionNow = async () =>
    (await dataOf(api.GET('/api/v1/imports/{id}', { params: path }))).version;
  const map = (mapping: Mapping) =>
    write({
      version: Math.max(newest.current, view.version),
      currentVersion: versionNow,
      run: async (version) =>
        keep(
          await dataOf(
            api.PUT('/api/v1/imports/{id}/mapping', {
              params: path,
              headers: ifMatch(version),
              body: mapping as never,
            }),
          ),
        ),
    });
  const commit = (skipFailed: boolean) =>
    write({
      said: t('imports.committed'),
      version: Math.max(newest.current, view.version),
      run: async (version) =>
        keep(
          await dataOf(
            api.PUT('/api/v1/imports/{id}/commit', {
              params: path,
              headers: ifMatch(version),
              body: { skipFailed },
            }),
          ),
        ),
      undo: (done) =>
        api.PUT('/api/v1/imports/{id}/undo', { params: path, headers: ifMatch(done.version) }),
    });
  return { map, commit };
}
