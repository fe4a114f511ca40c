import { Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileText,
  IconJson,
  IconPrinter,
  IconShare2,
  IconTrashX,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { placesOf } from '../places.ts';
import { useReports, type EditionSummary, type Report } from '../reads.ts';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  readonly onShare: (() => void) | undefined;
  readonly onWithdraw: (() => void) | undefined;
}

const FORMATS = [
  ['pdf', 'pdf', IconFileTypePdf],
  ['xlsx', 'xlsx', IconFileSpreadsheet],
  ['csv', 'csv', IconFileTypeCsv],
  ['html', 'html', IconFileTypeHtml],
  ['markdown', 'md', IconFileText],
  ['json', 'json', IconJson],
] as const;

/** How many earlier editions are offered to compare with. */
const OFFERED = 6;

export function EditionMenu({ report, edition, onShare, onWithdraw }: Props) {
  const t = useText();
  const { key } = report.period;
  return (
    <Menu.Dropdown>
      <Menu.Item
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setTimeout(() => window.print(), 200)}
      >
        {t('reports.print')}
      </Menu.Item>
      {onShare && (
        <Menu.Item leftSection={<IconShare2 size={16} aria-hidden />} onClick={onShare}>
          {t('sharing.share')}
        </Menu.Item>
      )}
      <Menu.Label>{t('reports.download')}</Menu.Label>
      {FORMATS.map(([format, extension, Icon]) => (
        <Menu.Item
          key={format}
          component="a"
          href={`/api/v1/reports/${report.id}/editions/${edition.number}?format=${format}`}
          download={`report-${key}-edition-${edition.number}.${extension}`}
          leftSection={<Icon size={16} aria-hidden />}
        >
          {t(`reports.format.${format}`)}
        </Menu.Item>
      ))}
      <Comparisons report={report} edition={edition} />
      {onWithdraw && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrashX size={16} aria-hidden />} onClick={onWithdraw}>
            {t('reports.withdraw')}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}

function Comparisons({ report, edition }: Omit<Props, 'onShare' | 'onWithdraw'>) {
  const t = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const places = placesOf(useReports().data?.data);
  const own = places.findIndex(
    ({ reportId, number }) => reportId === report.id && number === edition.number,
  );
  const earlier = places.slice(own + 1, own + 1 + OFFERED);
  if (own < 0 || earlier.length === 0) return null;
  return (
    <>
      <Menu.Label>{t('reports.compareWith')}</Menu.Label>
      {earlier.map(({ period, number }) => (
        <Menu.Item
          key={`${period.key}.${number}`}
          leftSection={<IconArrowsDiff size={16} aria-hidden />}
          onClick={() =>
            void navigate({
              to: '/reports/$period/editions/$number',
              params: { period: report.period.key, number: String(edition.number) },
              search: { against: `${period.key}.${number}` },
            })
          }
        >
          {t('reports.editionOf', { number, period: formats.period(period) })}
        </Menu.Item>
      ))}
    </>
  );
}
