import { useQueryClient } from '@tanstack/react-query';
import { use, useState } from 'react';
import type { EditionContent } from '#domain/edition';
import type { EditionSentence, HiddenSentence } from '#domain/sentences/sentence';
import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import quiet from '../../../ui/quiet-button.module.css';
import { ReasonDialog } from '../reason-dialog.tsx';
import { HidingContext } from './hiding-context.ts';

type Sentences = NonNullable<EditionContent['sentences']>;

interface HideProps {
  readonly sentence: EditionSentence;
  readonly said: string;
}

/** Leaves a sentence out of the next edition, with a reason. */
export function HideSentence({ sentence, said }: HideProps) {
  const t = useText();
  const reportId = use(HidingContext);
  const [isAsking, setAsking] = useState(false);
  if (reportId === undefined) return null;
  return (
    <>
      <button type="button" className={`${quiet.button} no-print`} onClick={() => setAsking(true)}>
        {t('sentences.hide')}
        <span className="visually-hidden"> {said}</span>
      </button>
      {isAsking && (
        <HideDialog reportId={reportId} sentence={sentence} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface DialogProps {
  readonly reportId: string;
  readonly sentence: EditionSentence;
  readonly onClose: () => void;
}

function HideDialog({ reportId, sentence, onClose }: DialogProps) {
  const t = useText();
  const write = useWrite();
  const paint = usePaint(reportId);
  const { person } = useSession();
  const { key, rule, text, facts } = sentence;
  const name = facts['name']?.kind === 'text' ? facts['name'].text : text;
  const hide = (reason: string, onProblem: (error: unknown) => void) =>
    write({
      run: async () => {
        await dataOf(api.PUT(HIDING, { params: paramsOf(reportId, key), body: { reason } }));
        return true;
      },
      paint: () =>
        paint(({ told, hidden, ...rest }) => ({
          ...rest,
          told: told.filter((one) => one.key !== key),
          hidden: [
            ...hidden,
            { key, rule, name, reason, by: { id: person.id, name: person.name } },
          ],
        })),
      said: t('sentences.hiddenToast'),
      undo: () => api.DELETE(HIDING, { params: paramsOf(reportId, key) }),
      onProblem,
    });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('sentences.hideTitle')}
      text={t('sentences.hideText')}
      label={t('sentences.whyHide')}
      action={t('sentences.hide')}
      send={hide}
    />
  );
}

/** Takes a hidden sentence in again. */
export function ShowSentence({ sentence }: { readonly sentence: HiddenSentence }) {
  const t = useText();
  const reportId = use(HidingContext);
  const write = useWrite();
  const paint = usePaint(reportId ?? '');
  if (reportId === undefined) return null;
  const { key, name, reason } = sentence;
  const show = () =>
    write({
      run: () => dataOf(api.DELETE(HIDING, { params: paramsOf(reportId, key) })),
      paint: () =>
        paint(({ hidden, ...rest }) => ({
          ...rest,
          hidden: hidden.filter((one) => one.key !== key),
        })),
      said: t('sentences.shownToast'),
      undo: () => api.PUT(HIDING, { params: paramsOf(reportId, key), body: { reason } }),
    });
  return (
    <button type="button" className={`${quiet.button} no-print`} onClick={() => void show()}>
      {t('sentences.show')}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
}

const HIDING = '/api/v1/reports/{id}/sentences/{sentence}/hiding';

const paramsOf = (id: string, sentence: string) => ({ path: { id, sentence } });

/** Shows the change in the draft before the server answers. */
function usePaint(id: string): (change: (sentences: Sentences) => Sentences) => void {
  const cache = useQueryClient();
  return (change) =>
    cache.setQueriesData<EditionContent>(
      { queryKey: ['get', '/api/v1/reports/{id}/draft', { params: { path: { id } } }] },
      (draft) => draft?.sentences && { ...draft, sentences: change(draft.sentences) },
    );
}
