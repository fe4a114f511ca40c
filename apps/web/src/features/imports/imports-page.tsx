import { Link } from '@tanstack/react-router';
import { $api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import table from '../../ui/table.module.css';
import { NewImport } from './new-import.tsx';
import { NextFile } from './next-file.tsx';
import { newestOfSources } from './newest-of-sources.ts';

type Item = Schema<'ImportItem'>;

/** Files that were brought in, and the way to bring in another. */
export function ImportsPage() {
  const t = useText();
  const session = useSession();
  if (!leads(session))
    return (
      <>
        <PageHead title={t('imports.title')} />
        <EmptyState text={t('imports.notYours')} />
      </>
    );
  return (
    <>
      <PageHead title={t('imports.title')}>{t('imports.lead')}</PageHead>
      <div className="no-print">
        <NewImport />
      </div>
      <Earlier />
    </>
  );
}

function Earlier() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/imports', { params: { query: { limit: 50 } } });
  return (
    <Card title={t('imports.earlier')} isFlush>
      <Loaded query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="mute" style={{ padding: '0 16px 8px' }}>
              {t('imports.none')}
            </p>
          ) : (
            <List items={data} />
          )
        }
      </Loaded>
    </Card>
  );
}

function List({ items }: { readonly items: readonly Item[] }) {
  const t = useText();
  const newest = newestOfSources(items);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('imports.file')}</th>
          <th scope="col">{t('imports.kind')}</th>
          <th scope="col">{t('imports.source')}</th>
          <th scope="col">{t('imports.state')}</th>
          <th scope="col" className={table.right}>
            {t('imports.rows')}
          </th>
          <th scope="col">{t('imports.when')}</th>
          <th scope="col" className="no-print">
            <span className="visually-hidden">{t('imports.next')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} isNewest={newest.has(item)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly item: Item;
  /** The last one that was written of its kind and source. */
  readonly isNewest: boolean;
}

function Row({ item, isNewest }: RowProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$id" params={{ id: item.id }}>
          {item.fileName}
        </Link>
      </th>
      <td>{t(`imports.kind.${item.kind}`)}</td>
      <td>{item.source}</td>
      <td>{t(`imports.state.${item.state}`)}</td>
      <td className={table.right}>{formats.number(item.rows)}</td>
      <td>{formats.instant(item.undoneAt ?? item.committedAt ?? item.createdAt)}</td>
      <td className="no-print">{isNewest && <NextFile item={item} />}</td>
    </tr>
  );
}
