import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { EditionPart } from '#domain/edition-parts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { SecretOnce } from '../../settings/secret-once.tsx';
import type { EditionSummary, Report } from '../reads.ts';
import { LinkForm } from './link-form.tsx';
import { LinkTable } from './link-table.tsx';
import classes from './share.module.css';
import type { MadeLink } from './use-make.ts';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  /** The sections that this edition has something in. */
  readonly parts: readonly EditionPart[];
  readonly onClose: () => void;
}

/** Links by which people outside read this edition: make one, see how they were used, end them. */
export function ShareDialog({ report, edition: { number }, parts, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const [made, setMade] = useState<MadeLink>();
  const shared = { reportId: report.id, number };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sharing.title', { number, period: formats.period(report.period) })}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={classes.dialog}>
        <p className={classes.lead}>{t('sharing.text')}</p>
        {made ? (
          <SecretOnce
            text={t('sharing.once', { name: made.name })}
            secret={made.url}
            onDone={() => setMade(undefined)}
          />
        ) : (
          <LinkForm shared={shared} parts={parts} onMade={setMade} />
        )}
        <LinkTable shared={shared} />
      </div>
    </Modal>
  );
}
