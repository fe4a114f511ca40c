import { Button, Textarea } from '@mantine/core';
import { GATE_LIMITS } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../../app/view.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useReviews, type Gate, type Product } from '../lifecycle.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
  readonly gate: Gate;
  readonly onCancel: () => void;
}

/** Asks the gatekeepers for their decision; one that is open already is opened instead. */
export function RequestForm({ product, gate, onCancel }: Props) {
  const t = useText();
  const openPanel = useOpenPanel();
  const { request } = useReviewWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({ note: '' });
  const open = useReviews(product.key).data?.data.find(
    (review) => review.state === 'open' && review.gate.id === gate.id,
  );
  if (open)
    return (
      <div className={classes.form}>
        <p>{t('lifecycle.isOpenAlready', { name: gate.name })}</p>
        <div>
          <Button onClick={() => openPanel(`gate-review:${open.id}`)}>
            {t('lifecycle.seeReview')}
          </Button>
        </div>
      </div>
    );
  const submit = (): boolean => {
    void send(async () => {
      const review = await request({
        product: product.key,
        gate: gate.key,
        ...(values.note.trim() && { note: values.note.trim() }),
      });
      if (review) openPanel(`gate-review:${review.id}`);
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <Asked gate={gate} />
      <Textarea
        label={t('lifecycle.note')}
        description={t('lifecycle.noteHint')}
        value={values.note}
        maxLength={GATE_LIMITS.note}
        error={refusal('/note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <FormProblem problem={problem} fields={['/note']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('lifecycle.request')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}

/** What the gate will want to see, before anybody asks for it. */
function Asked({ gate }: Pick<Props, 'gate'>) {
  const t = useText();
  const musts = gate.criteria.filter(({ kind }) => kind === 'must');
  return (
    <div>
      <strong>{gate.question}</strong>
      <ul className={classes.asks}>
        {musts.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {gate.requiredEvidence.map(({ key, text }) => (
          <li key={key}>{t('lifecycle.evidenceOf', { name: text })}</li>
        ))}
      </ul>
    </div>
  );
}
