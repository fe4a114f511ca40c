import { ITEM_CATEGORIES } from '#domain/roadmap-item';
import { $api, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useView } from '../../../app/view.ts';
import classes from './mix-strip.module.css';

/** What the capacity of a period goes to: as planned above, as it is below. */
export function MixStrip() {
  const t = useText();
  const { period } = useView();
  const isTravelling = useIsTravelling();
  const { data } = $api.useQuery('get', '/api/v1/capacity-mixes/balance', {
    params: { query: { ...(period && { period }) } },
  });
  if (isTravelling || !data || (data.planned === null && data.actual.counted === 0)) return null;
  const { planned, actual } = data;
  return (
    <section className={classes.strip} aria-label={t('roadmap.mix')}>
      <header>
        <h2>{t('roadmap.mixOf', { period: data.period.label })}</h2>
        <span>{t('roadmap.mixCounted', { counted: actual.counted, count: actual.items })}</span>
      </header>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('roadmap.mix')}</span>
            </th>
            {ITEM_CATEGORIES.map((category) => (
              <th key={category} scope="col">
                {t(`roadmap.categories.${category}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Shares name={t('roadmap.planned')} shares={planned?.byCategory} kind="planned" />
          <Shares name={t('roadmap.actual')} shares={actual.byCategory} kind="actual" />
        </tbody>
      </table>
    </section>
  );
}

interface SharesProps {
  readonly name: string;
  readonly shares: Schema<'ActualMixView'>['byCategory'];
  readonly kind: 'planned' | 'actual';
}

function Shares({ name, shares, kind }: SharesProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <tr data-kind={kind}>
      <th scope="row">{name}</th>
      {ITEM_CATEGORIES.map((category) => {
        const share = shares?.[category] ?? null;
        return (
          <td key={category}>
            <span className={classes.bar} style={{ width: `${share ?? 0}%` }} aria-hidden="true" />
            <span className={classes.share}>
              {share === null ? t('roadmap.noShare') : formats.share(share / 100)}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
