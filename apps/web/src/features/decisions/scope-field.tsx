import { NativeSelect } from '@mantine/core';
import { DECISION_SCOPES, type DecisionScope } from '#domain/decision';
import { useText } from '../../app/i18n/use-text.ts';
import { useAreas } from '../areas/areas.ts';
import classes from './decisions.module.css';

interface Props {
  readonly scope: DecisionScope;
  readonly areaId: string | null;
  readonly error: string | undefined;
  readonly onChange: (change: {
    readonly scope?: DecisionScope;
    readonly areaId?: string | null;
  }) => void;
}

/** Whom it concerns, which says who decides where nobody is named. */
export function ScopeField({ scope, areaId, error, onChange }: Props) {
  const t = useText();
  const areas = useAreas().data ?? [];
  const chooseScope = (value: DecisionScope): void =>
    onChange({ scope: value, areaId: value === 'area' ? (areaId ?? areas[0]?.id ?? null) : null });
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('decisions.concerns')}
        value={scope}
        data={DECISION_SCOPES.map((value) => ({ value, label: t(`decisions.scope.${value}`) }))}
        onChange={(event) => chooseScope(event.currentTarget.value as DecisionScope)}
      />
      {scope === 'area' && (
        <NativeSelect
          label={t('decisions.area')}
          value={areaId ?? ''}
          data={areas.map(({ id, name }) => ({ value: id, label: name }))}
          error={error}
          onChange={(event) => onChange({ areaId: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
