import { api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import quiet from '../../../ui/quiet-button.module.css';
import table from '../../../ui/table.module.css';
import { useShareLinks, type Shared, type ShareLink } from './share-reads.ts';
import classes from './share.module.css';

/** The links that were made, newest first, and how often each was opened. */
export function LinkTable({ shared }: { readonly shared: Shared }) {
  const t = useText();
  const { data: links = [] } = useShareLinks(shared);
  if (links.length === 0) return null;
  return (
    <section aria-label={t('sharing.links')} className={classes.links}>
      <h3>{t('sharing.links')}</h3>
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('sharing.link')}</th>
              <th scope="col">{t('sharing.shows')}</th>
              <th scope="col">{t('sharing.state')}</th>
              <th scope="col">{t('sharing.opened')}</th>
              <th scope="col" aria-label={t('sharing.end')} />
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <Row key={link.id} link={link} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ link }: { readonly link: ShareLink }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const { id, name, state, openings, lastOpenedAt, mailState } = link;
  const end = () =>
    write({
      run: () => api.DELETE('/api/v1/share-links/{id}', { params: { path: { id } } }),
      said: t('sharing.ended', { name }),
    });
  const day = formats.dayOf(link.expiresAt);
  const made = { name: link.createdByName, day: formats.dayOf(link.createdAt) };
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.made}>
          {t('sharing.madeBy', made)}
          {mailState !== null && ` · ${t(`sharing.mail.${mailState}`)}`}
        </span>
      </th>
      <td>{link.audienceName ?? t('sharing.whole')}</td>
      <td data-state={state}>{t(`sharing.${state}`, { day })}</td>
      <td>
        {lastOpenedAt === null
          ? t('sharing.never')
          : t('sharing.openedTimes', { count: openings, when: formats.instant(lastOpenedAt) })}
      </td>
      <td>
        {state === 'open' && (
          <button
            type="button"
            className={quiet.button}
            aria-label={t('sharing.endOf', { name })}
            onClick={() => void end()}
          >
            {t('sharing.end')}
          </button>
        )}
      </td>
    </tr>
  );
}
