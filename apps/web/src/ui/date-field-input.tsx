import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useIntl } from 'react-intl';
import { useText } from '../app/i18n/use-text.ts';
import type { DateFieldProps } from './date-field.tsx';
import { DatesInLanguage } from './dates-in-language.tsx';

export default function DateFieldInput({ min, max, required, ...props }: DateFieldProps) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <DatesInLanguage>
      <DateInput
        {...props}
        withAsterisk={required}
        minDate={min}
        maxDate={max}
        placeholder={t('editor.day')}
        valueFormat={locale.startsWith('de') ? 'D. MMM YYYY' : 'D MMM YYYY'}
        clearButtonProps={{ 'aria-label': t('editor.clearDay') }}
      />
    </DatesInLanguage>
  );
}
