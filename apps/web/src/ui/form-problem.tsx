import { useText } from '../app/i18n/use-text.ts';
import { isProblem } from '../app/problem.ts';
import { problemText } from '../app/write/toasts.tsx';
import classes from './form-problem.module.css';

interface Props {
  readonly problem: unknown;
  /** Pointers of the fields that show their own refusals. */
  readonly fields?: readonly string[];
}

/** Why a form was not taken, where no field of it says so already. */
export function FormProblem({ problem, fields }: Props) {
  const t = useText();
  if (problem === undefined) return null;
  const isShownElsewhere =
    isProblem(problem) &&
    problem.errors.length > 0 &&
    problem.errors.every(({ pointer }) => fields?.includes(pointer));
  return (
    <p className={classes.problem} role="alert">
      {isShownElsewhere ? t('write.refused') : problemText(t, problem)}
    </p>
  );
}
