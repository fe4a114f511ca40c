import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Statement } from './strategy.ts';

type OnProblem = (error: unknown) => void;

/** What is done with a vision or strategy. Each answers nothing when it was refused. */
export function useStatementWrites() {
  const t = useText();
  const write = useWrite();

  const draft = (body: Schema<'CreateStatement'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.drafted'),
      onProblem,
      run: () => dataOf(api.POST('/api/v1/strategy-statements', { body })),
    });

  const update = (statement: Statement, body: Schema<'UpdateStatement'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.saved'),
      onProblem,
      ...guard(statement),
      run: (version) =>
        dataOf(
          api.PATCH('/api/v1/strategy-statements/{statement}', { ...of(statement, version), body }),
        ),
    });

  const approve = (statement: Statement) =>
    write({
      said: t('strategy.approved'),
      ...guard(statement),
      run: (version) => approved(statement, version),
      undo: ({ version }) => unapproved(statement, version),
    });

  const withdrawApproval = (statement: Statement) =>
    write({
      said: t('strategy.approvalWithdrawn'),
      ...guard(statement),
      run: (version) => unapproved(statement, version),
    });

  const publish = (statement: Statement) =>
    write({
      said: t('strategy.published'),
      ...guard(statement),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/strategy-statements/{statement}/publication', {
            ...of(statement, version),
            body: {},
          }),
        ),
    });

  const archive = (statement: Statement) =>
    write({
      said: t('strategy.putAway'),
      ...guard(statement),
      run: (version) =>
        dataOf(api.PUT('/api/v1/strategy-statements/{statement}/archival', of(statement, version))),
    });

  const acknowledge = (statement: Statement) =>
    write({
      said: t('strategy.thanksForReading'),
      run: () =>
        dataOf(
          api.PUT('/api/v1/strategy-statements/{statement}/acknowledgement', {
            params: { path: { statement: statement.key } },
          }),
        ),
    });

  return { draft, update, approve, withdrawApproval, publish, archive, acknowledge };
}

const of = ({ key }: Statement, version: number) => ({
  params: { path: { statement: key } },
  headers: ifMatch(version),
});

const guard = ({
  key,
  version,
}: Statement): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (
      await dataOf(
        api.GET('/api/v1/strategy-statements/{statement}', {
          params: { path: { statement: key } },
        }),
      )
    ).version,
});

const approved = (statement: Statement, version: number) =>
  dataOf(api.PUT('/api/v1/strategy-statements/{statement}/approval', of(statement, version)));

const unapproved = (statement: Statement, version: number) =>
  dataOf(api.DELETE('/api/v1/strategy-statements/{statement}/approval', of(statement, version)));
