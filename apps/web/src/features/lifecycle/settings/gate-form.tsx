import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { GATE_KINDS, GATE_LIMITS, type GateKind } from '#domain/gate';
import { PRODUCT_LIMITS } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Gate, Stage } from '../lifecycle.ts';
import { bodyOf, draftOf, faultsOf, type GateDraft, type GateFault } from './gate-draft.ts';
import { GatekeeperFields } from './gatekeeper-fields.tsx';
import { LineFields } from './line-fields.tsx';
import classes from './settings.module.css';
import { useGateWrites } from './use-gate-writes.ts';

interface Props {
  /** What is changed; without it, one is added. */
  readonly gate?: Gate | undefined;
  readonly stages: readonly Stage[];
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/question', '/from', '/to', '/quorum', '/gatekeeperRoles'];

/** What is asked at a gate, and who decides there. Where it stands is chosen once. */
export function GateForm({ gate, stages, onClose }: Props) {
  const t = useText();
  const { create, update } = useGateWrites();
  const form = useFields<GateDraft>(draftOf(gate));
  const { values, change, refusal } = form;
  const faults = faultsOf(values);
  const save = async (): Promise<void> => {
    const body = bodyOf(values);
    const { kind, from, to } = values;
    const ends = kind === 'stage' ? { kind, from, to } : { kind };
    if (await form.send(() => (gate ? update(gate, body) : create({ ...body, ...ends }))))
      onClose();
  };
  const { isTried, submit } = useTried(faults.length === 0, save);
  const errorOf = (fault: GateFault, pointer: string): string | undefined =>
    refusal(pointer) ??
    (isTried && faults.includes(fault) ? t(`stages.fault.${fault}`) : undefined);
  return (
    <FormDialog
      title={gate ? t('stages.editOf', { name: gate.name }) : t('stages.addGate')}
      action={t(gate ? 'settings.save' : 'lifecycle.add')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('lifecycle.name')}
        value={values.name}
        maxLength={PRODUCT_LIMITS.name}
        error={errorOf('name', '/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      {!gate && <Ends {...{ values, change, stages, errorOf }} />}
      <Textarea
        label={t('stages.question')}
        value={values.question}
        maxLength={GATE_LIMITS.question}
        error={errorOf('question', '/question')}
        onChange={(event) => change({ question: event.currentTarget.value })}
        autosize
        required
      />
      {(['criteria', 'evidence'] as const).map((of) => (
        <LineFields
          key={of}
          of={of}
          lines={values[of]}
          refusal={refusal}
          onChange={(lines) => change({ [of]: lines })}
        />
      ))}
      <GatekeeperFields
        draft={values}
        onChange={change}
        error={errorOf('gatekeepers', '/gatekeeperRoles')}
        quorumError={errorOf('quorum', '/quorum')}
      />
    </FormDialog>
  );
}

interface EndsProps {
  readonly values: GateDraft;
  readonly change: (change: Partial<GateDraft>) => void;
  readonly stages: readonly Stage[];
  readonly errorOf: (fault: GateFault, pointer: string) => string | undefined;
}

const options = (stages: readonly Stage[]) => [
  { value: '', label: '–' },
  ...stages.map(({ key, name }) => ({ value: key, label: name })),
];

/** Only moves that need a gate can have one. */
function Ends({ values, change, stages, errorOf }: EndsProps) {
  const t = useText();
  const { kind, from, to } = values;
  const live = stages.filter(({ archivedAt }) => archivedAt === null);
  const gated = live.filter(({ moves }) => moves.some(({ needs }) => needs === 'gate'));
  const leads = gated.find(({ key }) => key === from)?.moves ?? [];
  const targets = live.filter(({ id }) =>
    leads.some(({ toStageId, needs }) => toStageId === id && needs === 'gate'),
  );
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('lifecycle.kindWord')}
        value={kind}
        data={GATE_KINDS.map((value) => ({ value, label: t(`stages.gateKind.${value}`) }))}
        onChange={(event) =>
          change({ kind: event.currentTarget.value as GateKind, from: '', to: '' })
        }
      />
      {kind === 'stage' && (
        <>
          <NativeSelect
            label={t('stages.from')}
            value={from}
            data={options(gated)}
            error={errorOf('stages', '/from')}
            onChange={(event) => change({ from: event.currentTarget.value, to: '' })}
            required
          />
          <NativeSelect
            label={t('stages.to')}
            value={to}
            data={options(targets)}
            error={errorOf('stages', '/to')}
            onChange={(event) => change({ to: event.currentTarget.value })}
            required
          />
        </>
      )}
    </div>
  );
}
