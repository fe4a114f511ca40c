import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { hasParts } from '#domain/kpi';
import { useText } from '../../app/i18n/use-text.ts';
import type { Definition } from './kpi-data.ts';
import { useRecordValue, type ValueToRecord } from './record-value.ts';
import { editableFigure } from './short-texts.ts';
import type { Measurement, Series } from './stand.ts';
import { useRefusal } from './use-refusal.ts';
import { draftOf, type FigureField, type FigureTexts } from './value-draft.ts';
import classes from './value-form.module.css';
import { ValuePreview } from './value-preview.tsx';
import { FigureInputs } from './figure-inputs.tsx';

interface Props {
  readonly kpi: string;
  readonly definition: Definition;
  readonly period: string;
  readonly series?: Series;
  /** What stands there now. */
  readonly current: Measurement | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const FIELDS = [
  '/value',
  '/numerator',
  '/denominator',
  '/low',
  '/high',
  '/reason',
  '/note',
  '/source',
];

/** Figures of one period: recorded, corrected with a reason, or said not to exist. */
export function ValueForm(props: Props) {
  const { kpi, period, definition, series = 'actual', onCancel, current } = props;
  const t = useText();
  const form = useValueForm(props);
  const { draft, refusal, texts, setText } = form;
  const others = refusal.others(FIELDS);
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from every field
    <form className={classes.form} onSubmit={form.submit} onKeyDown={cancel} noValidate>
      {!form.isNone && (
        <FigureInputs
          definition={definition}
          series={series}
          isByParts={form.isByParts}
          texts={texts}
          onText={setText}
          errorOf={(field) =>
            draft.wrong.includes(field) ? t('kpis.noFigure') : refusal.of(`/${field}`)
          }
        />
      )}
      {series === 'actual' && !form.isNone && (
        <div className={classes.preview}>
          <ValuePreview kpi={kpi} period={period} definition={definition} draft={draft} />
        </div>
      )}
      {form.needsReason && (
        <TextInput
          label={t('kpis.reason')}
          description={t(form.isNone ? 'kpis.noneReason' : 'kpis.finalReason')}
          required
          value={form.reason}
          onChange={(event) => form.setReason(event.currentTarget.value)}
          error={refusal.of('/reason')}
        />
      )}
      <Textarea
        label={t('kpis.note')}
        autosize
        minRows={1}
        value={form.note}
        onChange={(event) => form.setNote(event.currentTarget.value)}
        error={refusal.of('/note')}
      />
      <div className={classes.options}>
        {hasParts({ kind: definition.kind, rollup: definition.rollUp }) && !form.isNone && (
          <Checkbox
            label={t('kpis.byParts')}
            checked={form.isByParts}
            onChange={(event) => form.setByParts(event.currentTarget.checked)}
          />
        )}
        {series === 'actual' && (
          <Checkbox
            label={t('kpis.noneApplies')}
            checked={form.isNone}
            onChange={(event) => form.setNone(event.currentTarget.checked)}
          />
        )}
      </div>
      {others.length > 0 && (
        <p role="alert" className={classes.problem}>
          {others.join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" disabled={draft.value === null && !form.isNone}>
          {t(current && current.state !== 'withdrawn' ? 'kpis.correct' : 'kpis.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('kpis.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useValueForm({ kpi, definition, period, series = 'actual', current, onDone }: Props) {
  const { locale } = useIntl();
  const record = useRecordValue();
  const refusal = useRefusal();
  const [texts, setTexts] = useState<FigureTexts>(() => textsOf(current, locale));
  const [isByParts, setByParts] = useState(() => startsWithParts(definition, current));
  const [isNone, setNone] = useState(current?.state === 'not_applicable');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState(current?.note ?? '');
  const draft = draftOf(texts, { locale, unit: definition.unit, isByParts });
  const isFinal = current?.state === 'final' || current?.state === 'restated';

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (draft.value === null && !isNone) return;
    refusal.clear();
    const input: ValueToRecord = {
      kpi,
      period,
      series,
      name: definition.name,
      value: isNone ? null : draft.value,
      seen: current?.value ?? null,
      more: {
        ...(!isNone && draft.parts),
        ...(isNone && { state: 'not_applicable' as const }),
        note,
        ...(current?.source && { source: current.source }),
      },
      ...(reason.trim() !== '' && { reason }),
      onProblem: refusal.show,
    };
    void record(input).then((done) => {
      if (done !== undefined) onDone();
    });
  };
  return {
    draft,
    refusal,
    texts,
    setText: (field: FigureField, text: string) => setTexts({ ...texts, [field]: text }),
    isByParts,
    setByParts,
    isNone,
    setNone,
    reason,
    setReason,
    note,
    setNote,
    needsReason: isFinal || isNone || refusal.of('/reason') !== undefined,
    submit,
  };
}

function textsOf(current: Measurement | undefined, locale: string): FigureTexts {
  const text = (value: number | null | undefined) => editableFigure(value ?? null, locale);
  return {
    value: text(current?.value),
    numerator: text(current?.numerator),
    denominator: text(current?.denominator),
    low: text(current?.low),
    high: text(current?.high),
  };
}

/** As it was recorded before; by parts where there is nothing yet. */
function startsWithParts({ kind, rollUp }: Definition, current: Measurement | undefined): boolean {
  if (!hasParts({ kind, rollup: rollUp })) return false;
  return current?.value === undefined || current.value === null || current.numerator !== null;
}
