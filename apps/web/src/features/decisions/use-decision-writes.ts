import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Decision } from './decisions.ts';

type OnProblem = (error: unknown) => void;

/** What is done with a decision. Each answers nothing when it was refused. */
export function useDecisionWrites() {
  const t = useText();
  const write = useWrite();

  const ask = (body: Schema<'CreateDecision'>, onProblem: OnProblem) =>
    write({
      said: t('decisions.asked'),
      onProblem,
      run: () => dataOf(api.POST('/api/v1/decisions', { body })),
    });

  const update = (decision: Decision, body: Schema<'UpdateDecision'>, onProblem: OnProblem) =>
    write({
      said: t('decisions.saved'),
      onProblem,
      ...guard(decision),
      run: (version) =>
        dataOf(api.PATCH('/api/v1/decisions/{decision}', { ...of(decision, version), body })),
    });

  /** Taking it back asks anew, with that as the reason. */
  const decide = (decision: Decision, body: Schema<'DecideDecision'>, onProblem: OnProblem) =>
    write({
      said: t('decisions.decidedSo', { choice: body.choice }),
      onProblem,
      ...guard(decision),
      run: (version) =>
        dataOf(api.PUT('/api/v1/decisions/{decision}/choice', { ...of(decision, version), body })),
      undo: ({ version }) => reopened(decision, version, t('decisions.takenBack')),
    });

  const reopen = (decision: Decision, reason: string, onProblem: OnProblem) =>
    write({
      said: t('decisions.reopened'),
      onProblem,
      ...guard(decision),
      run: (version) => reopened(decision, version, reason),
    });

  const withdraw = (decision: Decision, reason: string, onProblem: OnProblem) =>
    write({
      said: t('decisions.withdrawn'),
      onProblem,
      ...guard(decision),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/decisions/{decision}/withdrawal', {
            ...of(decision, version),
            body: { reason },
          }),
        ),
    });

  const recordOutcome = (decision: Decision, body: Schema<'RecordOutcome'>, onProblem: OnProblem) =>
    write({
      said: t('decisions.outcomeRecorded'),
      onProblem,
      ...guard(decision),
      run: (version) =>
        dataOf(api.PUT('/api/v1/decisions/{decision}/outcome', { ...of(decision, version), body })),
    });

  return { ask, update, decide, reopen, withdraw, recordOutcome };
}

const of = ({ key }: Decision, version: number) => ({
  params: { path: { decision: key } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: Decision): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/decisions/{decision}', { params: { path: { decision: key } } })))
      .version,
});

const reopened = (decision: Decision, version: number, reason: string) =>
  dataOf(
    api.PUT('/api/v1/decisions/{decision}/reopening', {
      ...of(decision, version),
      body: { reason },
    }),
  );
