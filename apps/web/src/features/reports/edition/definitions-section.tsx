import type { EditionContent } from '#domain/edition';
import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import definitionsSection from './definitions-section.module.css';
import { Section } from './section.tsx';

/** How each figure was worked out and where it came from, as of the sealing. */
export function DefinitionsSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const kpis = content.scorecard.flatMap((area) => area.kpis);
  if (kpis.length === 0) return null;
  return (
    <Section id="definitions" title={t('reports.definitions')}>
      <details className={definitionsSection.definitions}>
        <summary>{t('reports.definitionsOf', { count: kpis.length })}</summary>
        <Wide label={t('reports.definitions')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('reports.kpi')}</th>
                <th scope="col">{t('reports.formula')}</th>
                <th scope="col">{t('reports.direction')}</th>
                <th scope="col">{t('reports.source')}</th>
                <th scope="col" className={table.right}>
                  {t('reports.definitionVersion')}
                </th>
              </tr>
            </thead>
            <tbody>
              {kpis.map((kpi) => (
                <tr key={kpi.key}>
                  <th scope="row" className={table.wrap}>
                    {kpi.name}
                  </th>
                  <td className={table.wrap}>{kpi.formula ?? '–'}</td>
                  <td>{t(`reports.direction.${kpi.direction}`)}</td>
                  <td className={table.wrap}>{kpi.source ?? '–'}</td>
                  <td className={table.right}>{kpi.definitionVersion}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </Section>
  );
}
