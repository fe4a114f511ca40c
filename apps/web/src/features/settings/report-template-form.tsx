import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { DEFAULT_SCHEDULE, SHIFTS, type ReportKind, type Shift } from '#domain/report-schedule';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { useWrite } from '../../app/write/use-write.ts';
import { PeopleField } from '../../ui/people-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { OutlineField } from './outline-field.tsx';
import { SchedulePreview } from './schedule-preview.tsx';
import classes from './settings.module.css';

type Template = Schema<'ReportTemplateView'>;

interface Props {
  /** Absent for a new one. */
  readonly template: Template | undefined;
  /** Kinds of periods that have no template yet. */
  readonly kinds: readonly ReportKind[];
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly periodKind: ReportKind;
  readonly rule: string;
  readonly plusWorkingDays: number;
  readonly shift: Shift;
  readonly leadWorkingDays: number;
  readonly graceWorkingDays: number;
  readonly sections: EditionPart[];
  readonly ownerId: string | null;
  readonly recipients: string[];
}

const DAY_FIELDS = ['plusWorkingDays', 'leadWorkingDays', 'graceWorkingDays'] as const;

function draftOf(template: Template | undefined, [first = 'month']: readonly ReportKind[]): Draft {
  if (!template)
    return {
      ...DEFAULT_SCHEDULE,
      name: '',
      periodKind: first,
      sections: [...EDITION_PARTS],
      ownerId: null,
      recipients: [],
    };
  const { name, periodKind, rule, shift, ownerId } = template;
  const { plusWorkingDays, leadWorkingDays, graceWorkingDays } = template;
  const days = { plusWorkingDays, leadWorkingDays, graceWorkingDays };
  const [sections, recipients] = [[...template.sections], [...template.recipients]];
  return { name, periodKind, rule, shift, ...days, sections, ownerId, recipients };
}

/** What stands in the reports of a kind of period, and when they are due; the dates follow what is typed. */
export function ReportTemplateForm({ template, kinds, onClose }: Props) {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(template, kinds));
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { save, archive, problem } = useTemplateWrites(template, onClose);
  const refusal = (pointer: string) =>
    isProblem(problem) ? problem.refusalOf(pointer) : undefined;
  const choices = template ? [template.periodKind] : kinds;
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        if (draft.name.trim() === '') return false;
        void save(draft);
        return true;
      }}
    >
      <TextInput
        label={t('schedules.name')}
        value={draft.name}
        maxLength={120}
        required
        error={refusal('/name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('schedules.kind')}
          data={choices.map((kind) => ({ value: kind, label: t(`schedules.kindOf.${kind}`) }))}
          value={draft.periodKind}
          allowDeselect={false}
          error={refusal('/periodKind')}
          onChange={(kind) => change({ periodKind: choices.find((one) => one === kind) })}
        />
        <Select
          label={t('schedules.shift')}
          data={SHIFTS.map((shift) => ({ value: shift, label: t(`schedules.shiftTo.${shift}`) }))}
          value={draft.shift}
          allowDeselect={false}
          onChange={(shift) => change({ shift: SHIFTS.find((one) => one === shift) })}
        />
      </div>
      <TextInput
        label={t('schedules.rule')}
        description={t('schedules.ruleHint')}
        value={draft.rule}
        maxLength={200}
        required
        error={refusal('/rule')}
        onChange={({ currentTarget }) => change({ rule: currentTarget.value.trim() })}
      />
      <div className={classes.pair}>
        {DAY_FIELDS.map((field) => (
          <NumberInput
            key={field}
            label={t(`schedules.days.${field}`)}
            value={draft[field]}
            min={field === 'graceWorkingDays' ? 1 : 0}
            max={20}
            allowDecimal={false}
            onChange={(days) => typeof days === 'number' && change({ [field]: days })}
          />
        ))}
      </div>
      <SchedulePreview schedule={draft} />
      <PeopleFields draft={draft} refusal={refusal} onChange={change} />
      <OutlineField sections={draft.sections} onChange={(sections) => change({ sections })} />
      {problem !== undefined && <p role="alert">{problemText(t, problem)}</p>}
      <Group>
        <Button type="submit">{t('schedules.save')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('write.cancel')}
        </Button>
        {template && (
          <Button variant="subtle" onClick={() => void archive(template)}>
            {t('schedules.archive')}
          </Button>
        )}
      </Group>
    </SubmitForm>
  );
}

interface PeopleProps {
  readonly draft: Draft;
  readonly refusal: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Who writes the reports, and who gets them besides those who answer. */
function PeopleFields({ draft: { ownerId, recipients }, refusal, onChange }: PeopleProps) {
  const t = useText();
  const [ownerError, recipientsError] = [refusal('/ownerId'), refusal('/recipients')];
  return (
    <div className={classes.pair}>
      <PersonPicker
        label={t('schedules.owner')}
        description={t('schedules.ownerHint')}
        value={ownerId}
        clearable
        isActive
        {...(ownerError !== undefined && { error: ownerError })}
        onChange={(id) => onChange({ ownerId: id })}
      />
      <PeopleField
        label={t('schedules.recipients')}
        description={t('schedules.recipientsHint')}
        value={recipients}
        {...(recipientsError !== undefined && { error: recipientsError })}
        onChange={(ids) => onChange({ recipients: ids })}
      />
    </div>
  );
}

function useTemplateWrites(template: Template | undefined, onClose: () => void) {
  const t = useText();
  const write = useWrite();
  const [problem, setProblem] = useState<unknown>();
  const save = async ({ sections, ...draft }: Draft): Promise<void> => {
    const body = { ...draft, sections: [...sections] };
    const saved = await write({
      run: (version) =>
        template
          ? dataOf(
              api.PATCH('/api/v1/report-templates/{id}', {
                params: { path: { id: template.id } },
                headers: ifMatch(version),
                body,
              }),
            )
          : dataOf(api.POST('/api/v1/report-templates', { body })),
      ...(template && { version: template.version }),
      said: t('schedules.saved', { name: draft.name }),
      onProblem: setProblem,
    });
    if (saved) onClose();
  };
  const archive = async ({ id, name, version }: Template): Promise<void> => {
    const done = await write({
      run: async () => {
        const params = { params: { path: { id } }, headers: ifMatch(version) };
        await dataOf(api.PUT('/api/v1/report-templates/{id}/archival', params));
        return true;
      },
      said: t('schedules.archived', { name }),
      onProblem: setProblem,
    });
    if (done) onClose();
  };
  return { save, archive, problem };
}
