import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useIntl } from 'react-intl';
import { useText } from '../app/i18n/use-text.ts';
import { DatesInLanguage } from './dates-in-language.tsx';

interface Props extends Omit<DateInputProps, 'value' | 'onChange'> {
  /** An ISO day; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day, typed or picked: `30 Sep 2026`. */
export function DayField(props: Props) {
  const t = useText();
  const isGerman = useIntl().locale.startsWith('de');
  return (
    <DatesInLanguage>
      <DateInput
        valueFormat={isGerman ? 'D. MMM YYYY' : 'D MMM YYYY'}
        placeholder={t('frame.lookAtPlaceholder')}
        hideOutsideDates
        ariaLabels={{
          previousMonth: t('days.previousMonth'),
          nextMonth: t('days.nextMonth'),
          previousYear: t('days.previousYear'),
          nextYear: t('days.nextYear'),
          previousDecade: t('days.previousDecade'),
          nextDecade: t('days.nextDecade'),
        }}
        clearButtonProps={{ 'aria-label': t('days.clear') }}
        {...props}
      />
    </DatesInLanguage>
  );
}
