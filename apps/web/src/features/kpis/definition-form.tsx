import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CADENCES } from '#domain/cadence';
import {
  defaultRollup,
  definitionProblems,
  DIRECTIONS,
  INDICATORS,
  KPI_KINDS,
  KPI_LIMITS,
  ROLLUPS,
  UNITS,
} from '#domain/kpi';
import { useText } from '../../app/i18n/use-text.ts';
import { DayField } from '../../ui/day-field.tsx';
import { BLANK, type DefinitionDraft } from './definition-draft.ts';
import classes from './definition-tab.module.css';
import { FormButtons } from './form-buttons.tsx';
import type { Definition } from './kpi-data.ts';
import { parseFigure } from './parse-figure.ts';
import { editableFigure } from './short-texts.ts';
import type { Refusals } from './use-refusal.ts';

interface Props {
  readonly start?: Partial<Definition>;
  /** Asks from when on, and why. */
  readonly isRevision?: boolean;
  readonly refusal: Refusals;
  /** Where the definition stands in what is sent: the empty text, or `/definition`. */
  readonly pointer: string;
  readonly submit: string;
  readonly onSubmit: (draft: DefinitionDraft) => void;
  readonly onCancel: () => void;
  /** Fields above, such as the area of a new KPI. */
  readonly children?: ReactNode;
}

/** What a KPI means: enough with a name, a unit and a direction; the rest has usual values. */
export default function DefinitionForm(props: Props) {
  const { isRevision = false, refusal, pointer, submit, onSubmit, onCancel, children } = props;
  const t = useText();
  const { locale } = useIntl();
  const [draft, setDraft] = useState<DefinitionDraft>(() => draftFrom(props.start, locale));
  const change = (part: Partial<DefinitionDraft>): void => setDraft({ ...draft, ...part });
  const errorOf = (field: keyof DefinitionDraft): string | undefined =>
    refusal.of(`${pointer}/${field}`);
  const text = (field: TextField, isLong = false) => {
    const Input = isLong ? Textarea : TextInput;
    return (
      <Input
        className={isLong ? classes.wide : undefined}
        label={t(`kpis.field.${field}`)}
        description={t(`kpis.help.${field}`)}
        maxLength={LIMITS[field]}
        value={draft[field]}
        onChange={(event) => change({ [field]: event.currentTarget.value })}
        error={errorOf(field)}
      />
    );
  };
  const choice = (field: ChoiceField, names: readonly string[]) => (
    <NativeSelect
      label={t(`kpis.field.${field}`)}
      value={draft[field]}
      onChange={(event) => change(chosen(field, event.currentTarget.value))}
      data={names.map((value) => ({ value, label: t(`kpis.${field}.${value}`) }))}
      error={errorOf(field)}
    />
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        refusal.clear();
        onSubmit(draft);
      }}
    >
      {children}
      <TextInput
        className={classes.wide}
        label={t('kpis.field.name')}
        required
        maxLength={KPI_LIMITS.name}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      {text('question', true)}
      {text('formula', true)}
      {choice('unit', UNITS)}
      <NumberInput
        label={t('kpis.field.decimals')}
        min={0}
        max={KPI_LIMITS.decimals}
        allowDecimal={false}
        value={draft.decimals}
        onChange={(value) => change({ decimals: Number(value) || 0 })}
        error={errorOf('decimals')}
      />
      {choice('direction', DIRECTIONS)}
      {choice('kind', KPI_KINDS)}
      {choice(
        'rollUp',
        ROLLUPS.filter((rollup) => isPossible(draft, rollup)),
      )}
      {choice('cadence', CADENCES)}
      {choice('indicator', INDICATORS)}
      {text('numeratorLabel')}
      {text('denominatorLabel')}
      <TextInput
        label={t('kpis.field.baseline')}
        inputMode="decimal"
        value={draft.baseline}
        onChange={(event) => change({ baseline: event.currentTarget.value })}
        error={
          parseFigure(draft.baseline, locale) === undefined
            ? t('kpis.noFigure')
            : errorOf('baseline')
        }
      />
      <DayField
        label={t('kpis.field.baselineOn')}
        clearable
        value={draft.baselineOn}
        onChange={(baselineOn) => change({ baselineOn })}
        error={errorOf('baselineOn')}
      />
      {text('note', true)}
      {isRevision && (
        <DayField
          label={t('kpis.field.effectiveFrom')}
          description={t('kpis.help.effectiveFrom')}
          clearable
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
          error={errorOf('effectiveFrom')}
        />
      )}
      {isRevision && text('reason')}
      <FormButtons submit={submit} isReady={draft.name.trim() !== ''} onCancel={onCancel} />
    </form>
  );
}

type TextField = 'question' | 'formula' | 'numeratorLabel' | 'denominatorLabel' | 'note' | 'reason';
type ChoiceField = 'unit' | 'direction' | 'kind' | 'rollUp' | 'cadence' | 'indicator';

const LIMITS: Readonly<Record<TextField, number>> = {
  question: KPI_LIMITS.question,
  formula: KPI_LIMITS.formula,
  numeratorLabel: KPI_LIMITS.numerator,
  denominatorLabel: KPI_LIMITS.denominator,
  note: KPI_LIMITS.note,
  reason: KPI_LIMITS.note,
};

/** Another kind rolls up in its own usual way. */
function chosen(field: ChoiceField, value: string): Partial<DefinitionDraft> {
  const kind = field === 'kind' ? KPI_KINDS.find((name) => name === value) : undefined;
  return kind ? { kind, rollUp: defaultRollup(kind) } : { [field]: value };
}

function isPossible({ kind, unit }: DefinitionDraft, rollup: DefinitionDraft['rollUp']): boolean {
  const problems = definitionProblems({
    name: '-',
    question: null,
    formula: null,
    numerator: null,
    denominator: null,
    source: null,
    note: null,
    decimals: 0,
    direction: 'higher',
    kind,
    unit,
    rollup,
  });
  return problems.length === 0;
}

function draftFrom(start: Partial<Definition> = {}, locale: string): DefinitionDraft {
  const known = Object.fromEntries(
    Object.entries(start).filter(([field, value]) => field in BLANK && value !== null),
  );
  return {
    ...BLANK,
    ...known,
    baseline: editableFigure(start.baseline ?? null, locale),
    effectiveFrom: null,
    reason: '',
    locale,
  };
}
