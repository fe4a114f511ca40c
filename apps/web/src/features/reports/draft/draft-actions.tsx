import { Button, Kbd, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDotsVertical,
  IconEye,
  IconPrinter,
  IconTrashX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import type { Report } from '../reads.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useReportWrites } from '../use-report-writes.ts';

interface Props {
  readonly report: Report;
  readonly canSubmit: boolean;
  readonly onSubmit: () => void;
}

export function DraftActions({ report, canSubmit, onSubmit }: Props) {
  const t = useText();
  const writes = useReportWrites(report);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { can } = report;
  return (
    <>
      <Button onClick={onSubmit} disabled={!canSubmit} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
        {t('reports.submit')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('reports.more')}>
            <IconDotsVertical size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {can.askReview && (
            <Menu.Item
              leftSection={<IconEye size={16} aria-hidden />}
              onClick={() => void writes.askReview()}
            >
              {t('reports.askReview')}
            </Menu.Item>
          )}
          {can.returnToDraft && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void writes.returnToDraft()}
            >
              {t('reports.returnToDraft')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setTimeout(() => window.print(), 200)}
          >
            {t('reports.print')}
          </Menu.Item>
          {can.withdraw && (
            <Menu.Item
              leftSection={<IconTrashX size={16} aria-hidden />}
              onClick={() => setWithdrawing(true)}
            >
              {t('reports.withdraw')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog
        opened={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        title={t('reports.withdraw')}
        text={t('reports.withdrawText')}
        label={t('reports.whyWithdraw')}
        action={t('reports.withdraw')}
        send={writes.withdraw}
      />
    </>
  );
}
