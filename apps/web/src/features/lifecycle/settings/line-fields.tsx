import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { CRITERION_KINDS, GATE_LIMITS, type CriterionKind } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import quiet from '../../../ui/quiet-button.module.css';
import { withLine, type DraftLine } from './gate-draft.ts';
import classes from './settings.module.css';

interface Props {
  readonly of: 'criteria' | 'evidence';
  readonly lines: readonly DraftLine[];
  readonly onChange: (lines: readonly DraftLine[]) => void;
  readonly refusal: (pointer: string) => string | undefined;
}

const MOST = { criteria: GATE_LIMITS.criteria, evidence: GATE_LIMITS.evidence } as const;
const POINTER = { criteria: '/criteria', evidence: '/requiredEvidence' } as const;

/** What a gate asks, line by line: a must or a weighted should, or something to show. */
export function LineFields({ of, lines, onChange, refusal }: Props) {
  const t = useText();
  const put = (id: number, change: Partial<DraftLine>): void =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...change } : line)));
  return (
    <fieldset className={classes.lines}>
      <legend>{t(`lifecycle.${of}`)}</legend>
      {lines.map((line, place) => (
        <div key={line.id} className={classes.line} data-of={of}>
          <TextInput
            aria-label={t(`stages.lineOf.${of}`, { number: place + 1 })}
            value={line.text}
            maxLength={GATE_LIMITS.criterion}
            error={refusal(`${POINTER[of]}/${place}/text`)}
            onChange={(event) => put(line.id, { text: event.currentTarget.value })}
          />
          {of === 'criteria' && (
            <Judged line={line} number={place + 1} onChange={(change) => put(line.id, change)} />
          )}
          <button
            type="button"
            className={quiet.button}
            onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
          >
            {t('lifecycle.remove')}
            <span className="visually-hidden"> {line.text}</span>
          </button>
        </div>
      ))}
      {lines.length < MOST[of] && (
        <button type="button" className={quiet.button} onClick={() => onChange(withLine(lines))}>
          {t(`stages.add.${of}`)}
        </button>
      )}
    </fieldset>
  );
}

interface JudgedProps {
  readonly line: DraftLine;
  readonly number: number;
  readonly onChange: (change: Partial<DraftLine>) => void;
}

/** A must is met or not; a should is scored, and weighs more or less than others. */
function Judged({ line, number, onChange }: JudgedProps) {
  const t = useText();
  return (
    <>
      <NativeSelect
        aria-label={t('stages.kindOf', { number })}
        value={line.kind}
        data={CRITERION_KINDS.map((value) => ({ value, label: t(`lifecycle.criterion.${value}`) }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as CriterionKind })}
      />
      {line.kind === 'should' && (
        <NumberInput
          aria-label={t('stages.weightOf', { number })}
          value={line.weight}
          onChange={(weight) => onChange({ weight })}
          min={0.01}
          max={GATE_LIMITS.weight}
        />
      )}
    </>
  );
}
