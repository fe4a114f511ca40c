import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewQuery } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { KpiTable } from './kpi-table.tsx';

export function ScorecardPage() {
  const t = useText();
  const scorecard = $api.useQuery('get', '/api/v1/scorecard', {
    params: { query: useViewQuery() },
  });
  return (
    <>
      <PageHead title={t('scorecard.title')} />
      <Loaded query={scorecard}>
        {({ areas }) => (
          <Card isFlush>
            <KpiTable
              showArea
              kpis={areas.flatMap((area) => area.kpis.map((kpi) => ({ ...kpi, area })))}
            />
          </Card>
        )}
      </Loaded>
    </>
  );
}
