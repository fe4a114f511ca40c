import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Timeline } from '../check-ins/timeline.tsx';
import { AreaActionsCard } from '../actions/area-actions-card.tsx';
import { Thread } from '../comments/thread.tsx';
import { FollowButton } from '../follows/follow-button.tsx';
import { KpiTable } from '../scorecard/kpi-table.tsx';
import { useFigureQuery } from '../scorecard/newest.ts';
import { AreaActions } from './area-actions.tsx';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';
import { EditArea } from './edit-area.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { NoCheckIns } from './no-check-ins.tsx';
import { Owed } from './owed.tsx';
import { People } from './people.tsx';
import { WithArea } from './with-area.tsx';

/** One area: who answers for it, how it stands, what was said. */
export function AreaPage() {
  const { key = '' } = useParams({ strict: false });
  return (
    <WithArea areaKey={key} rows={12} isPage>
      {(area) => <AreaOf key={area.id} area={area} />}
    </WithArea>
  );
}

function AreaOf({ area }: { readonly area: Area }) {
  const [isEdited, setEdited] = useState(false);
  return (
    <>
      <PageHead
        title={area.name}
        actions={
          <>
            <FollowButton kind="area" id={area.id} />
            <AreaActions area={area} onEdit={() => setEdited(true)} />
          </>
        }
      >
        <HeadLine area={area} />
      </PageHead>
      {area.purpose && !isEdited && <p className={classes.purpose}>{area.purpose}</p>}
      {isEdited && <EditArea area={area} onDone={() => setEdited(false)} />}
      {area.archivedAt === null ? <Standing area={area} /> : <Said area={area} owed={[]} />}
    </>
  );
}

/** How it stands and what was said of it. */
function Standing({ area }: { readonly area: Area }) {
  const t = useText();
  const query = useFigureQuery();
  const overview = $api.useQuery(
    'get',
    '/api/v1/areas/{id}/overview',
    { params: { path: { id: area.id }, query: query ?? {} } },
    { enabled: query !== undefined },
  );
  return (
    <Loaded query={overview} rows={10} isPage>
      {({ area: shown, obligations }) => (
        <>
          <Card title={t('areas.stands')}>
            <Facts area={shown} obligations={obligations} />
          </Card>
          <Card
            title={t('areas.kpis')}
            actions={<NewKpi area={area} />}
            isFlush={shown.kpis.length > 0}
          >
            {shown.kpis.length === 0 ? (
              <p className="mute">{t('areas.noKpis')}</p>
            ) : (
              <KpiTable kpis={shown.kpis} areaId={area.id} label={t('areas.kpis')} />
            )}
          </Card>
          <Said area={area} owed={obligations} />
        </>
      )}
    </Loaded>
  );
}

interface SaidProps {
  readonly area: Area;
  readonly owed: Schema<'AreaOverview'>['obligations'];
}

/** What is on record of it, also where it is switched off. */
function Said({ area, owed }: SaidProps) {
  const t = useText();
  return (
    <div className={classes.columns}>
      <div>
        <Card title={t('areas.checkIns')}>
          <Timeline areaId={area.id} empty={<NoCheckIns area={area} />} />
        </Card>
        <Card title={t('comments.comments')}>
          <Thread subjectKind="area" subjectId={area.id} />
        </Card>
      </div>
      <div>
        <People area={area} />
        <Owed obligations={owed} />
        <AreaActionsCard areaId={area.id} ownerId={area.accountable?.personId ?? null} />
        <History area={area} />
      </div>
    </div>
  );
}

function NewKpi({ area }: { readonly area: Area }) {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  if (!area.can.update || isTravelling) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => openPanel(`new-kpi:${area.key}`)}>
      {t('areas.newKpi')}
    </Button>
  );
}

/** Who answers for it, and how often it is spoken of. */
function HeadLine({ area }: { readonly area: Area }) {
  const t = useText();
  const formats = useFormats();
  const { accountable, deputies, cadence, archivedAt } = area;
  return (
    <span className={classes.line}>
      {archivedAt && <strong>{t('areas.offSince', { day: formats.instant(archivedAt) })}</strong>}
      <span>
        {accountable
          ? t('areas.ownedBy', { name: accountable.name, from: formats.day(accountable.from) })
          : t('areas.ownerOpen')}
        {accountable?.acting && ` (${t('areas.acting')})`}
      </span>
      {deputies.map(({ personId, name, to }) => (
        <span key={personId}>{t('areas.deputyUntil', { name, to: formats.day(to) })}</span>
      ))}
      <span>{t(`areas.checksIn.${cadence}`)}</span>
    </span>
  );
}
