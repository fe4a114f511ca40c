import { isBetter } from '#domain/status';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import classes from './check-in-form.module.css';
import { ConfidenceChoice } from './confidence-choice.tsx';
import { isInTrouble, moves, type CheckIn, type Situation } from './draft.ts';
import { EvidenceField } from './evidence-field.tsx';
import { StatusChoice } from './status-choice.tsx';
import type { FormState } from './use-check-in-form.ts';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly form: FormState;
  readonly situation: Situation;
  /** What was said before, as a reference. */
  readonly last: CheckIn | null;
  /** Status and confidence of a check-in that is no longer the latest stay as they were. */
  readonly areFiguresFixed?: boolean;
}

/** What a check-in asks for; what the rules ask for in trouble appears with the trouble. */
export function CheckInFields({ form, situation, last, areFiguresFixed = false }: Props) {
  const { draft, set } = form;
  return (
    <>
      <StatusChoice
        value={draft.status}
        computed={situation.computed}
        isDisabled={areFiguresFixed}
        onChange={(status) => set({ status })}
      />
      {isBetter(draft.status, situation.computed) && (
        <WordsField form={form} name="mismatchReason" isRequired />
      )}
      <WordsField form={form} name="highlights" hasFocus minRows={3} last={last?.highlights} />
      <WordsField form={form} name="lowlights" last={last?.lowlights} />
      {isInTrouble(draft.status) && <Trouble form={form} situation={situation} last={last} />}
      <ConfidenceChoice
        value={draft.confidence}
        last={last?.confidence ?? null}
        isDisabled={areFiguresFixed}
        onChange={(confidence) => set({ confidence })}
      />
      <EvidenceField form={form} />
    </>
  );
}

function Trouble({ form, situation, last }: Omit<Props, 'areFiguresFixed'>) {
  const t = useText();
  const formats = useFormats();
  const { draft, set } = form;
  return (
    <div className={classes.trouble}>
      <WordsField form={form} name="cause" isRequired last={last?.cause} />
      <WordsField form={form} name="plan" isRequired last={last?.plan} />
      <div className={classes.pair}>
        <PersonPicker
          label={t('checkins.planOwnerId')}
          value={draft.planOwnerId}
          onChange={(planOwnerId) => set({ planOwnerId })}
          error={form.errorOf('planOwnerId')}
          required
        />
        <LazyDayField
          label={t('checkins.planDueOn')}
          value={draft.planDueOn}
          onChange={(planDueOn) => set({ planDueOn })}
          error={form.errorOf('planDueOn')}
          minDate={situation.today}
          required
        />
      </div>
      {(moves(draft, situation) || draft.moveReason !== '' || form.errorOf('moveReason')) && (
        <WordsField
          form={form}
          name="moveReason"
          isRequired
          hint={
            situation.promised === null
              ? undefined
              : t('checkins.promised', { day: formats.day(situation.promised) })
          }
        />
      )}
      <WordsField
        form={form}
        name="helpNeeded"
        isRequired
        hint={t('checkins.helpHint')}
        last={last?.helpNeeded}
      />
    </div>
  );
}
