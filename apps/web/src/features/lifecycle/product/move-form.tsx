import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { choicesOf, type Choice } from '../choices.ts';
import type { Gate, Product, Stage } from '../lifecycle.ts';
import { ReasonForm } from './reason-form.tsx';
import { RequestForm } from './request-form.tsx';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
  readonly stages: readonly Stage[];
  readonly gates: readonly Gate[];
  readonly stageKey: string | undefined;
  readonly onDone: () => void;
}

/** The allowed moves; what the chosen one needs is asked below: a reason, or a review at a gate. */
export function MoveForm({ product, stages, gates, stageKey, onDone }: Props) {
  const t = useText();
  const choices = choicesOf(product, stages, gates);
  const [chosen, setChosen] = useState(
    () => choices.find((choice) => choice.stageKey !== null && choice.stageKey === stageKey)?.id,
  );
  const choice = choices.find(({ id }) => id === chosen);
  return (
    <div className={classes.panel}>
      <p className="mute">
        {t('lifecycle.standsIn', { name: product.name, stage: product.stage?.name ?? '–' })}
      </p>
      {choices.length === 0 ? (
        <p>{t('lifecycle.noMoves')}</p>
      ) : (
        <fieldset className={classes.choices}>
          <legend>{t('lifecycle.whereTo')}</legend>
          {choices.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="choice"
                checked={one.id === chosen}
                disabled={one.kind === 'gate' && one.gate === undefined}
                onChange={() => setChosen(one.id)}
              />
              <ChoiceText choice={one} />
            </label>
          ))}
        </fieldset>
      )}
      {choice?.kind === 'reason' && choice.stageKey !== null && (
        <ReasonForm
          key={choice.id}
          product={product}
          stage={{ key: choice.stageKey, name: choice.stage ?? choice.stageKey }}
          onDone={onDone}
        />
      )}
      {choice?.gate && (
        <RequestForm key={choice.id} product={product} gate={choice.gate} onCancel={onDone} />
      )}
    </div>
  );
}

function ChoiceText({ choice: { kind, stage, gate } }: { readonly choice: Choice }) {
  const t = useText();
  const needs = (): string => {
    if (stage === null) return t('lifecycle.movesNothing');
    if (kind === 'reason') return t('lifecycle.needsReason');
    return gate ? t('lifecycle.needsGate', { name: gate.name }) : t('lifecycle.noGate');
  };
  return (
    <span>
      {stage ?? gate?.name}
      <small>{needs()}</small>
    </span>
  );
}
