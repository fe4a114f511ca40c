import type { EditionContent } from '#domain/edition';
import type { TrustLine } from '#domain/trust';
import { useText } from '../../../app/i18n/use-text.ts';
import classes from './trust-section.module.css';
import { Section } from './section.tsx';

const SHARES = ['fresh', 'stale', 'missing', 'excluded'] as const;
const MARKS = ['estimated', 'restated', 'disagreements'] as const;

/** How far the figures can be relied on. */
export function TrustSection({ content: { trust } }: { readonly content: EditionContent }) {
  const t = useText();
  return (
    <Section
      id="trust"
      title={t('reports.trust')}
      aside={t('reports.figures', { count: trust.figures })}
    >
      <TrustBar trust={trust} />
      <dl className={classes.trust}>
        {[...SHARES, ...MARKS].map((name) => (
          <div key={name} data-share={name} data-none={trust[name] === 0}>
            <dt>{t(`reports.trust.${name}`)}</dt>
            <dd>{trust[name]}</dd>
          </div>
        ))}
        {trust.hidden !== undefined && (
          <div data-share="hidden">
            <dt>{t('reports.trust.hidden')}</dt>
            <dd>{trust.hidden}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

function TrustBar({ trust }: { readonly trust: TrustLine }) {
  return (
    <div className={classes.trustBar} aria-hidden="true">
      {SHARES.filter((name) => trust[name] > 0).map((name) => (
        <span key={name} data-share={name} style={{ flexGrow: trust[name] }} />
      ))}
    </div>
  );
}
