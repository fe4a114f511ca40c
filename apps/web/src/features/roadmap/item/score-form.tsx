import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { inputProblems, inputsOf, scoreOf } from '#domain/prioritisation';
import { api, dataOf, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';

interface Props {
  readonly item: WholeItem;
  readonly model: Schema<'ScoringModelView'>;
  /** As said last. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly onDone: () => void;
}

/** The inputs of a model; the score is shown while they are typed. */
export function ScoreForm({ item, model, inputs, onDone }: Props) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const write = useWrite();
  const asked = inputsOf(model.method, model.criteria);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(asked.map(({ key }) => [key, inputs[key]?.toString() ?? ''])),
  );
  const [isTried, setTried] = useState(false);
  const { send, problem, isBusy } = useFields({});
  const given = Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const value = parseFigure(text, locale);
      return typeof value === 'number' ? [[key, value]] : [];
    }),
  );
  const faults = new Set(inputProblems(model.method, model.criteria, given).map(({ key }) => key));
  const score = faults.size === 0 ? scoreOf(model.method, model.criteria, given) : null;
  const nameOf = (key: string): string =>
    model.criteria.find((criterion) => criterion.key === key)?.name ?? t(`roadmap.input.${key}`);
  const submit = (): boolean => {
    setTried(true);
    if (faults.size > 0) return false;
    void send(() =>
      write({
        said: t('roadmap.saved', { name: item.name }),
        onProblem: raise,
        run: () =>
          dataOf(
            api.PUT('/api/v1/scoring-models/{model}/scores/{item}', {
              params: { path: { model: model.key, item: item.key } },
              body: { inputs: given },
            }),
          ),
      }),
    ).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        {asked.map(({ key, allowed }) => (
          <TextInput
            key={key}
            label={nameOf(key)}
            description={boundsText(allowed, t)}
            inputMode="decimal"
            value={texts[key] ?? ''}
            error={isTried && faults.has(key) && t('roadmap.fault.input')}
            onChange={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <p className={classes.sum} role="status">
        {score !== null && (
          <strong>{t('roadmap.scoreIs', { score: formats.number(score, 1) })}</strong>
        )}
      </p>
      <FormProblem problem={problem} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}

function boundsText(
  allowed: ReturnType<typeof inputsOf>[number]['allowed'],
  t: ReturnType<typeof useText>,
): string {
  if ('to' in allowed)
    return t('roadmap.bounds', { from: allowed.from ?? allowed.above ?? 0, to: allowed.to });
  return allowed.join(' · ');
}
