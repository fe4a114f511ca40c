import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useMomentQuery } from '../../app/moment.ts';
import type { Budget } from './budget-data.ts';

const FORMS = ['long', 'wide', 'lines'] as const;
const FORMATS = ['xlsx', 'csv'] as const;

/** The budget as a file, as it stood on the day that is looked at; it can be imported again as it is. */
export function ExportMenu({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const moment = useMomentQuery();
  const address = (form: string, format: string): string => {
    const query = new URLSearchParams({
      form,
      format,
      ...moment,
    });
    return `/api/v1/budgets/${budget.key}/export?${query.toString()}`;
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('budget.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('budget.export')}>
        {FORMS.map((form) => (
          <Fragment key={form}>
            <Menu.Label>{t(`budget.export.${form}`)}</Menu.Label>
            {FORMATS.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={address(form, format)}
                download={`${budget.key}-${form}.${format}`}
              >
                {t(`budget.export.${format}`)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
