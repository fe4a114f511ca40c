import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useFigures } from '../scorecard/newest.ts';
import { ArchivedAreas } from './archived-areas.tsx';
import { useAreas } from './areas.ts';
import classes from './areas.module.css';
import { AreasSummary } from './areas-summary.tsx';
import { AreasTable } from './areas-table.tsx';
import { NoAreas } from './no-areas.tsx';
import { flat, nested, OPEN, ownedBy, ownersOf, worstFirst, type ShownArea } from './rows.ts';

interface Search {
  readonly owner?: string;
  readonly archived?: string;
  readonly order?: string;
}

/** Everything the organization is responsible for, worst first. */
export function AreasPage() {
  const t = useText();
  const search: Search = useSearch({ strict: false });
  const isArchived = search.archived !== undefined;
  return (
    <>
      <PageHead
        title={t('areas.title')}
        actions={
          <>
            <Link
              to="/areas"
              search={isArchived ? {} : { archived: '1' }}
              className={classes.quiet}
            >
              {t(isArchived ? 'areas.showLive' : 'areas.showArchived')}
            </Link>
            <ToSettings />
          </>
        }
      />
      {isArchived ? <ArchivedAreas /> : <LiveAreas search={search} />}
    </>
  );
}

function ToSettings() {
  const t = useText();
  if (!leads(useSession())) return null;
  return (
    <Link to="/settings/$section" params={{ section: 'areas' }} className={classes.quiet}>
      {t('areas.manage')}
    </Link>
  );
}

function LiveAreas({ search }: { readonly search: Search }) {
  const scorecard = useFigures();
  const live = useAreas();
  const deputies = new Map(live.data?.map((area) => [area.id, area.deputies]));
  return (
    <Loaded query={scorecard} rows={12}>
      {({ areas }) => {
        if (areas.length === 0) return <NoAreas />;
        const sorted = worstFirst(ownedBy(areas, search.owner));
        return (
          <>
            <div className={classes.bar}>
              <AreasSummary areas={areas} />
              <Filters areas={areas} search={search} />
            </div>
            <Card isFlush>
              <AreasTable
                rows={search.order === 'nested' ? nested(sorted) : flat(sorted)}
                deputies={deputies}
              />
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}

interface FiltersProps {
  readonly areas: readonly ShownArea[];
  readonly search: Search;
}

function Filters({ areas, search }: FiltersProps) {
  const t = useText();
  const navigate = useNavigate();
  const put = (change: Search): void =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...change }) } as never);
  const isTree = areas.some(({ parentId }) => parentId !== null);
  const hasOpen = areas.some(({ owner }) => owner === null);
  return (
    <div className={`${classes.filters} no-print`}>
      <NativeSelect
        size="xs"
        aria-label={t('areas.owner')}
        value={search.owner ?? ''}
        onChange={(event) => put({ owner: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('areas.everyone') },
          ...(hasOpen ? [{ value: OPEN, label: t('areas.open') }] : []),
          ...ownersOf(areas).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {isTree && (
        <NativeSelect
          size="xs"
          aria-label={t('areas.order')}
          value={search.order ?? ''}
          onChange={(event) => put({ order: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('areas.worstFirst') },
            { value: 'nested', label: t('areas.nested') },
          ]}
        />
      )}
    </div>
  );
}
