import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { usePerson } from '../../ui/use-people.ts';
import type { Schema } from '../../app/api.ts';
import { FollowButton } from '../follows/follow-button.tsx';
import classes from './kpi-head.module.css';
import type { Definition, Kpi } from './kpi-data.ts';

interface Props {
  readonly kpi: Kpi;
  readonly definition: Definition;
  readonly area: Schema<'ScorecardArea'> | undefined;
}

/** Name, place and keeper of a KPI, and the one thing that people come to do. */
export function KpiHead({ kpi, definition, area }: Props) {
  const t = useText();
  const open = useOpenPanel();
  const isTravelling = useIsTravelling();
  const canRecord = kpi.can.record && !isTravelling;
  return (
    <PageHead
      title={definition.name}
      actions={
        <>
          <FollowButton kind="kpi" id={kpi.id} size="sm" />
          {canRecord && (
            <Button
              leftSection={<IconPencilPlus size={16} aria-hidden />}
              onClick={() => open(`log:${kpi.key}`)}
            >
              {t('kpis.logValue')}
            </Button>
          )}
        </>
      }
    >
      <span className={classes.line}>
        <code>{kpi.key}</code>
        {area && (
          <Link to="/areas/$key" params={{ key: area.key }}>
            {area.name}
          </Link>
        )}
        <Owner ownerId={kpi.ownerId} area={area} />
        <span>{t(`kpis.cadence.${definition.cadence}`)}</span>
        <Marks kpi={kpi} />
      </span>
      {definition.question && <p className={classes.question}>{definition.question}</p>}
    </PageHead>
  );
}

function Owner({
  ownerId,
  area,
}: {
  readonly ownerId: string | null;
  readonly area: Props['area'];
}) {
  const t = useText();
  const own = usePerson(ownerId)?.name;
  const name = ownerId === null ? area?.owner?.name : own;
  return name ? <span>{t('kpis.ownedBy', { name })}</span> : null;
}

function Marks({ kpi }: Pick<Props, 'kpi'>) {
  const t = useText();
  const marks = [
    kpi.isKey && t('kpis.isKey'),
    kpi.isCritical && t('kpis.isCritical'),
    kpi.isConfidential && t('kpis.isConfidential'),
    kpi.archivedAt !== null && t('kpis.isArchived'),
  ].filter((mark) => mark !== false);
  return marks.map((mark) => (
    <span key={mark} className={classes.mark}>
      {mark}
    </span>
  ));
}
