import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { DraftAsks } from '../../asks/draft-asks.tsx';
import { ReadinessCard } from '../list/readiness-card.tsx';
import { useDraft, type Report } from '../reads.ts';
import { changesRequestOf, isDrafted, latestEdition } from '../report-facts.ts';
import { PointsToAnswer } from '../loop/points-to-answer.tsx';
import { StateWord } from '../state-word.tsx';
import { useReportWrites, type Submission } from '../use-report-writes.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftPreview } from './draft-preview.tsx';
import classes from './draft.module.css';
import { NarrativeField } from './narrative-field.tsx';
import { SavedLine } from './saved-line.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { useNarrative, type Narrative } from './use-narrative.ts';
import { WhoseWords } from './whose-words.tsx';

/** Words at the left, the report as it would be sealed now at the right. */
export function DraftEditor({ report }: { readonly report: Report }) {
  const t = useText();
  const formats = useFormats();
  const draft = useDraft(report);
  const narrative = useNarrative(report);
  const [isSubmitting, setSubmitting] = useState(false);
  const seal = useSeal(report, narrative);
  const { state } = narrative;
  const isCorrection = !isDrafted(report.state);
  const canSubmit = report.can.submit && !state.theirs;
  // What is asked for before the record has been drawn is answered when it has.
  const submit = () => setSubmitting(canSubmit);
  useKeys([{ stroke: 'mod+Enter', label: 'reports.submit', run: submit }]);
  return (
    <>
      <PageHead
        title={t('reports.draftTitle', { period: formats.period(report.period) })}
        actions={<DraftActions report={report} canSubmit={canSubmit} onSubmit={submit} />}
      >
        <span className={classes.headLine}>
          <Link to="/reports">‹ {t('reports.title')}</Link>
          <StateWord state={report.state} />
        </span>
      </PageHead>
      <div className={classes.editor}>
        <div className={`${classes.write} no-print`}>
          <ChangesAsked report={report} />
          {isCorrection && <p className={classes.note}>{t('reports.correctionText')}</p>}
          <Card>
            <NarrativeField value={state.mine} onChange={narrative.type} onSubmit={submit} />
            {!isCorrection && <SavedLine state={state} />}
            {state.theirs && <WhoseWords reportId={report.id} narrative={narrative} />}
          </Card>
          <DraftAsks reportId={report.id} />
          <ReadinessCard period={report.period} isNarrow />
        </div>
        <Loaded query={draft} rows={14}>
          {(drawn) => <DraftPreview drawn={drawn} summary={state.mine} reportId={report.id} />}
        </Loaded>
      </div>
      {isSubmitting && draft.data && (
        <SubmitDialog
          content={{ ...draft.data, narrative: { summary: state.mine } }}
          onClose={() => setSubmitting(false)}
          seal={(reason, onProblem) =>
            seal({ reason, narrative: { summary: state.mine } }, onProblem)
          }
        />
      )}
    </>
  );
}

/** Seals at the version of the words that are seen, and shows the edition. */
function useSeal(report: Report, { hold, release }: Narrative) {
  const navigate = useNavigate();
  const { submit } = useReportWrites(report);
  return async (input: Submission, onProblem: (error: unknown) => void): Promise<unknown> => {
    const sealed = await submit(input, await hold(), onProblem);
    const number = sealed && latestEdition(sealed)?.number;
    if (number)
      await navigate({
        to: '/reports/$period/editions/$number',
        params: { period: report.period.key, number: String(number) },
      });
    else release();
    return sealed;
  };
}

/** What the reviewer asked to be changed, in their words. */
function ChangesAsked({ report }: { readonly report: Report }) {
  const t = useText();
  const formats = useFormats();
  const asked = changesRequestOf(latestEdition(report));
  if (!asked || report.state !== 'changes_requested') return null;
  return (
    <div className={classes.asked}>
      <strong>
        {t('reports.changesRequestedBy', {
          name: asked.personName,
          when: formats.instant(asked.at),
        })}
      </strong>
      <p>{asked.reason}</p>
      <PointsToAnswer report={report} />
    </div>
  );
}
