import { Textarea } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { EditionSummary, Report } from '../reads.ts';
import { useReportWrites } from '../use-report-writes.ts';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  readonly onClose: () => void;
}

const TEXT_MAX = 2_000;

/** Why the edition goes back, and the list of what the next one has to answer. */
export function ChangesDialog({ report, edition, onClose }: Props) {
  const t = useText();
  const { requestChanges } = useReportWrites(report);
  const form = useFields({ reason: '', list: '' });
  const { values, change, refusal } = form;
  const reason = values.reason.trim();
  const send = async (): Promise<void> => {
    const points = values.list
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '').trim())
      .filter((line) => line !== '');
    if (await form.send(() => requestChanges(edition, { reason, points }, raise))) onClose();
  };
  const { isTried, submit } = useTried(reason !== '', send);
  return (
    <FormDialog
      title={t('reports.requestChanges')}
      action={t('reports.requestChanges')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/reason']}
    >
      <p className="mute">
        {t('reports.requestChangesText', {
          name: edition.sealedByName,
          hash: edition.sha256.slice(0, 12),
        })}
      </p>
      <Textarea
        label={t('reports.whatToChange')}
        value={values.reason}
        maxLength={TEXT_MAX}
        error={refusal('/reason') ?? (isTried && reason === '' && t('reports.reasonNeeded'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        required
        data-autofocus
      />
      <Textarea
        label={t('loop.pointByPoint')}
        description={t('loop.pointByPointHint')}
        value={values.list}
        onChange={(event) => change({ list: event.currentTarget.value })}
        autosize
        minRows={3}
      />
    </FormDialog>
  );
}
