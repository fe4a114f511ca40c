import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useCalendar } from '../../../app/periods.ts';
import { useToday } from '../../../app/today.ts';
import type { Report } from '../reads.ts';
import classes from './open-report.module.css';
import { periodsToReport } from './periods-to-report.ts';
import { useOpenReport } from './use-open-report.ts';

/** Opens the draft of the period that is due, or of another one. */
export function OpenReport({ reports }: { readonly reports: readonly Report[] }) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const today = useToday();
  const open = useOpenReport();
  if (!rules) return null;
  const taken = new Set(reports.map(({ period }) => period.key));
  const [due, ...others] = periodsToReport(rules, today, taken);
  if (!due) return null;
  return (
    <Button.Group className={classes.group}>
      <Button variant="default" onClick={() => void open(due)}>
        {t('reports.openFor', { period: formats.period(due) })}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={t('reports.openOther')}>
              <IconChevronDown size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('reports.openOther')}</Menu.Label>
            {others.map((period) => (
              <Menu.Item key={period.key} onClick={() => void open(period)}>
                {formats.period(period)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  );
}
