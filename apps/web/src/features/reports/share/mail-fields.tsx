import { Checkbox, Textarea } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { addressesIn } from './addresses.ts';

export interface MailValues {
  readonly to: string;
  readonly words: string;
  readonly withPdf: boolean;
}

interface Props {
  readonly values: MailValues;
  readonly isTried: boolean;
  readonly refusal: string | undefined;
  readonly onChange: (change: Partial<MailValues>) => void;
}

/** To whom it is mailed, with which words, and whether the PDF comes with it. */
export function MailFields({ values, isTried, refusal, onChange }: Props) {
  const t = useText();
  const { all, wrong } = addressesIn(values.to);
  const problem =
    wrong.length > 0
      ? t('sharing.noAddress', { address: wrong[0] ?? '' })
      : all.length === 0 && t('sharing.toNeeded');
  return (
    <>
      <Textarea
        label={t('sharing.to')}
        description={t('sharing.toHint')}
        value={values.to}
        maxLength={2000}
        required
        autosize
        minRows={1}
        error={refusal ?? (isTried && problem)}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
      />
      <Textarea
        label={t('sharing.words')}
        value={values.words}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => onChange({ words: currentTarget.value })}
      />
      <Checkbox
        label={t('sharing.withPdf')}
        description={t('sharing.withPdfHint')}
        checked={values.withPdf}
        onChange={({ currentTarget }) => onChange({ withPdf: currentTarget.checked })}
      />
    </>
  );
}
