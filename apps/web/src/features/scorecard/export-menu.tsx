import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '../../app/i18n/use-text.ts';
import { tellProblem } from '../../app/write/toasts.tsx';
import { downloadCsv, downloadXlsx } from '../../ui/download.ts';
import type { ScorecardRow } from './arrange.ts';
import { exportRows } from './export-rows.ts';

interface Props {
  readonly rows: readonly ScorecardRow[];
  readonly compare: string;
  readonly periodKey: string;
}

/** Saves the rows that are shown, in the order in which they are shown. */
export function ExportMenu({ rows, compare, periodKey }: Props) {
  const t = useText();
  const save = (write: typeof downloadCsv) => () => {
    const name = `${t('scorecard.title')}-${periodKey}`;
    write(name, exportRows(rows, compare, t)).catch((error: unknown) => tellProblem(t, error));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('scorecard.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save(downloadXlsx)}>{t('scorecard.export.xlsx')}</Menu.Item>
        <Menu.Item onClick={save(downloadCsv)}>{t('scorecard.export.csv')}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{t('scorecard.export.print')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
