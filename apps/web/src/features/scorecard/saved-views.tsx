import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useViewWrites } from './use-view-writes.ts';
import { queryOf, searchOfQuery } from './view-query.ts';

type View = Schema<'SavedViewView'>;

const PAGE = { params: { query: { page: 'scorecard' } } };

/** The arrangements that were given a name: mine and the shared ones. */
export function SavedViews() {
  const t = useText();
  const navigate = useNavigate();
  const query = useSearch({ strict: false, select: queryOf });
  const { data: views = [] } = $api.useQuery('get', '/api/v1/saved-views', PAGE);
  const [isNaming, setNaming] = useState(false);
  const current = views.find((view) => view.query === query);
  const pick = (view: View): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...searchOfQuery(view.query) }),
      resetScroll: false,
    } as never);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconBookmark size={16} aria-hidden />}
          >
            {current?.name ?? t('scorecard.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('scorecard.views.none')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              aria-current={view.id === current?.id}
              onClick={() => pick(view)}
              rightSection={
                view.isShared && (
                  <IconUsers
                    size={14}
                    aria-label={t('scorecard.views.shared', { name: view.author.name })}
                  />
                )
              }
            >
              {view.name}
              {view.id === current?.id && ' ✓'}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)} disabled={query === ''}>
            {t('scorecard.views.save')}
          </Menu.Item>
          {current && <CurrentView view={current} />}
        </Menu.Dropdown>
      </Menu>
      {isNaming && <SaveViewDialog query={query} onClose={() => setNaming(false)} />}
    </>
  );
}

/** What can be done with the view that is shown. */
function CurrentView({ view }: { readonly view: View }) {
  const t = useText();
  const { share, remove } = useViewWrites();
  if (!view.can.share && !view.can.remove) return null;
  return (
    <>
      <Menu.Label>{view.name}</Menu.Label>
      {view.can.share && (
        <Menu.Item onClick={() => void share(view)}>
          {t(view.isShared ? 'scorecard.views.unshare' : 'scorecard.views.share')}
        </Menu.Item>
      )}
      {view.can.remove && (
        <Menu.Item onClick={() => void remove(view)}>{t('scorecard.views.remove')}</Menu.Item>
      )}
    </>
  );
}
