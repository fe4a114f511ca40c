import { Button, Kbd, Menu, Tooltip } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { EDITION_PARTS } from '#domain/edition-parts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { EditionSummary, Report } from '../reads.ts';
import { latestEdition } from '../report-facts.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useReportWrites } from '../use-report-writes.ts';
import type { Part } from './contents.tsx';
import { EditionMenu } from './edition-menu.tsx';

const ChangesDialog = lazy(async () => ({
  default: (await import('../loop/changes-dialog.tsx')).ChangesDialog,
}));

const ShareDialog = lazy(async () => ({
  default: (await import('../share/share-dialog.tsx')).ShareDialog,
}));

const FollowButton = lazy(async () => ({
  default: (await import('../../follows/follow-button.tsx')).FollowButton,
}));

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  /** The sections of the edition. */
  readonly parts: readonly Part[];
  /** Starts the wording of another edition. */
  readonly onCorrect: () => void;
}

/** What may be done with the edition that is read; only the newest one is answered. */
export function EditionActions({ report, edition, parts, onCorrect }: Props) {
  const t = useText();
  const writes = useReportWrites(report);
  const may = useOpenDeeds(report, edition);
  const isTravelling = useIsTravelling();
  const [asked, setAsked] = useState<'changes' | 'withdrawal' | 'share'>();
  const acknowledge = () => void writes.acknowledge(edition);
  useKeys(may.acknowledge ? [{ stroke: 'a', label: 'reports.acknowledge', run: acknowledge }] : []);
  return (
    <>
      {may.acknowledge && (
        <Tooltip label={t('reports.acknowledgeHint', { hash: edition.sha256.slice(0, 12) })}>
          <Button onClick={acknowledge} rightSection={<Kbd size="xs">a</Kbd>}>
            {t('reports.acknowledge')}
          </Button>
        </Tooltip>
      )}
      {may.requestChanges && (
        <Button variant="default" onClick={() => setAsked('changes')}>
          {t('reports.requestChanges')}
        </Button>
      )}
      {may.close && (
        <Button variant="default" onClick={() => void writes.close()}>
          {t('reports.close')}
        </Button>
      )}
      {may.submit && (
        <Button variant="default" onClick={onCorrect}>
          {t('reports.correct')}
        </Button>
      )}
      {!isTravelling && <Follow reportId={report.id} />}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('reports.more')} className="no-print">
            <IconDotsVertical size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <EditionMenu
          report={report}
          edition={edition}
          onShare={!isTravelling && report.can.share ? () => setAsked('share') : undefined}
          onWithdraw={may.withdraw ? () => setAsked('withdrawal') : undefined}
        />
      </Menu>
      {asked === 'changes' && (
        <Suspense>
          <ChangesDialog report={report} edition={edition} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {asked === 'share' && (
        <Suspense>
          <ShareDialog
            report={report}
            edition={edition}
            parts={EDITION_PARTS.filter((part) => parts.some(({ id }) => id === part))}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
      <ReasonDialog
        opened={asked === 'withdrawal'}
        onClose={() => setAsked(undefined)}
        title={t('reports.withdraw')}
        text={t('reports.withdrawText')}
        label={t('reports.whyWithdraw')}
        action={t('reports.withdraw')}
        send={writes.withdraw}
      />
    </>
  );
}

/** Keeps its place while it is fetched, so that no other button moves under the pointer. */
function Follow({ reportId }: { readonly reportId: string }) {
  const t = useText();
  const place = (
    <Button variant="default" disabled>
      {t('follows.follow')}
    </Button>
  );
  return (
    <Suspense fallback={place}>
      <FollowButton kind="report" id={reportId} size="sm" />
    </Suspense>
  );
}

/** What is open to the reader here: nothing in the past, and nothing on an edition that has a successor. */
function useOpenDeeds(report: Report, edition: EditionSummary): Partial<Report['can']> {
  const isTravelling = useIsTravelling();
  const isNewest = latestEdition(report)?.number === edition.number;
  if (isTravelling || !isNewest) return {};
  const { can, state } = report;
  return { ...can, acknowledge: can.acknowledge && state !== 'acknowledged' };
}
