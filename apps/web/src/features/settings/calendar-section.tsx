import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { HolidaysEditor } from './holidays-editor.tsx';
import { PeriodsPreview } from './periods-preview.tsx';

export function CalendarSection() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/organization/holidays');
  return (
    <>
      <Card title={t('settings.holidays')}>
        <Loaded query={query}>{(list) => <HolidaysEditor list={list} />}</Loaded>
      </Card>
      <Card title={t('settings.periods')} isFlush>
        <PeriodsPreview />
      </Card>
    </>
  );
}
