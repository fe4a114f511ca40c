import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useSession } from '../../../app/session.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { AskContext, type AskedLine } from './ask-context.ts';
import { findLine } from './find-line.ts';

const AskAboutDialog = lazy(async () => ({
  default: (await import('./ask-about-dialog.tsx')).AskAboutDialog,
}));

interface Props {
  readonly reportId: string;
  readonly number: number;
  readonly children: ReactNode;
}

/** Lets every line of the edition inside be asked about, by `q` or by the button of its section. */
export function AskAbout({ reportId, number, children }: Props) {
  const { role } = useSession();
  const isTravelling = useIsTravelling();
  const mayAsk = role !== 'viewer' && !isTravelling;
  const [line, setLine] = useState<AskedLine>();
  const ask = useMemo(() => (mayAsk ? (about: AskedLine) => setLine(about) : undefined), [mayAsk]);
  useKeys(mayAsk ? [{ stroke: 'q', label: 'loop.askAbout', run: () => setLine(findLine()) }] : []);
  return (
    <AskContext value={ask}>
      {children}
      {line && (
        <Suspense>
          <AskAboutDialog
            reportId={reportId}
            number={number}
            line={line}
            onClose={() => setLine(undefined)}
          />
        </Suspense>
      )}
    </AskContext>
  );
}
