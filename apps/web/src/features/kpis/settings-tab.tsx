import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { api, dataOf, ifMatch } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { DayField } from '../../ui/day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import form from './definition-tab.module.css';
import type { Kpi } from './kpi-data.ts';
import type { TabProps } from './tab-props.ts';
import { parseFigure } from './parse-figure.ts';
import classes from './settings-tab.module.css';
import { editableFigure } from './short-texts.ts';
import { useKpiWrites, type KpiChange } from './use-kpi-writes.ts';
import { useRefusal } from './use-refusal.ts';

/** Who keeps the KPI and how it counts; here it is put away, and brought back. */
export default function SettingsTab({ kpi }: TabProps) {
  return kpi.can.update ? <SettingsForm key={kpi.version} kpi={kpi} /> : <Archive kpi={kpi} />;
}

function SettingsForm({ kpi }: TabProps) {
  const t = useText();
  const { locale } = useIntl();
  const refusal = useRefusal();
  const { update } = useKpiWrites(kpi);
  const [weight, setWeight] = useState(editableFigure(kpi.weight, locale));
  const [draft, setDraft] = useState<KpiChange>(() => settingsOf(kpi));
  const change = (part: KpiChange): void => setDraft({ ...draft, ...part });
  const weighs = parseFigure(weight, locale);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    refusal.clear();
    if (typeof weighs === 'number') void update({ ...draft, weight: weighs }, refusal.show);
  };
  return (
    <>
      <form className={form.form} onSubmit={submit}>
        <PersonPicker
          label={t('kpis.field.owner')}
          description={t('kpis.help.owner')}
          clearable
          value={draft.ownerId ?? null}
          onChange={(ownerId) => change({ ownerId })}
          error={refusal.of('/ownerId')}
        />
        <TextInput
          label={t('kpis.field.weight')}
          description={t('kpis.help.weight')}
          inputMode="decimal"
          value={weight}
          onChange={(event) => setWeight(event.currentTarget.value)}
          error={typeof weighs === 'number' ? refusal.of('/weight') : t('kpis.noFigure')}
        />
        <TextInput
          label={t('kpis.field.source')}
          description={t('kpis.help.source')}
          value={draft.source ?? ''}
          onChange={(event) => change({ source: event.currentTarget.value })}
          error={refusal.of('/source')}
        />
        <TextInput
          label={t('kpis.field.segment')}
          description={t('kpis.help.segment')}
          value={draft.segment ?? ''}
          onChange={(event) => change({ segment: event.currentTarget.value || null })}
          error={refusal.of('/segment')}
        />
        <DayField
          label={t('kpis.field.trackedFrom')}
          description={t('kpis.help.trackedFrom')}
          value={draft.trackedFrom ?? null}
          onChange={(day) => day && change({ trackedFrom: day })}
          error={refusal.of('/trackedFrom')}
        />
        <div className={`${form.wide} ${classes.flags}`}>
          {FLAGS.map((flag) => (
            <Checkbox
              key={flag}
              label={t(`kpis.${flag}`)}
              description={t(`kpis.help.${flag}`)}
              checked={draft[flag] ?? false}
              onChange={(event) => change({ [flag]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <div className={form.buttons}>
          <Button type="submit" disabled={typeof weighs !== 'number'}>
            {t('kpis.saveSettings')}
          </Button>
        </div>
      </form>
      <hr className={classes.line} />
      <Archive kpi={kpi} />
    </>
  );
}

const FLAGS = ['isKey', 'isCritical', 'isConfidential'] as const;

function settingsOf(kpi: Kpi): KpiChange {
  const { ownerId, source, segment, trackedFrom, isKey, isCritical, isConfidential } = kpi;
  return { ownerId, source, segment, trackedFrom, isKey, isCritical, isConfidential };
}

function Archive({ kpi }: TabProps) {
  const t = useText();
  const write = useWrite();
  const path = { kpi: kpi.key };
  const archive = (version: number) =>
    dataOf(
      api.PUT('/api/v1/kpis/{kpi}/archival', {
        params: { path },
        headers: ifMatch(version),
      }),
    );
  const restore = (version: number) =>
    dataOf(
      api.DELETE('/api/v1/kpis/{kpi}/archival', {
        params: { path },
        headers: ifMatch(version),
      }),
    );
  const { name } = kpi.definition;
  const current = () =>
    dataOf(api.GET('/api/v1/kpis/{kpi}', { params: { path } })).then(({ version }) => version);
  const isArchived = kpi.archivedAt !== null;
  const change = () =>
    void write({
      said: t(isArchived ? 'kpis.restored' : 'kpis.archived', { name }),
      version: kpi.version,
      currentVersion: current,
      run: isArchived ? restore : archive,
      undo: ({ version }) => (isArchived ? archive(version) : restore(version)),
    });
  return (
    <div className={classes.archive}>
      <p>{t(isArchived ? 'kpis.restoreText' : 'kpis.archiveText')}</p>
      <Button variant="default" onClick={change}>
        {t(isArchived ? 'kpis.restore' : 'kpis.archive')}
      </Button>
    </div>
  );
}
