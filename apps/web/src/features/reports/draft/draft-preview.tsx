import { useMemo } from 'react';
import { diffEditions } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { EditionDocument } from '../edition/document.tsx';
import { HidingContext } from '../edition/hiding-context.ts';
import { editionWith } from '../places.ts';
import { useEdition, useReports } from '../reads.ts';
import classes from './draft.module.css';

interface Props {
  /** As it was drawn from the record. */
  readonly drawn: EditionContent;
  /** The words as they are typed now. */
  readonly summary: string;
  /** Of which the reader may leave sentences out; absent where nobody may. */
  readonly reportId?: string;
}

/** The report as it would be sealed now, by the parts that show sealed editions. */
export function DraftPreview({ drawn, summary, reportId }: Props) {
  const t = useText();
  const formats = useFormats();
  const place = editionWith(useReports().data?.data, drawn.previousHash);
  const edition = useEdition(place?.reportId, place?.number ?? 0);
  const before = edition.data?.content;
  const since = useMemo(() => before && diffEditions(before, drawn), [before, drawn]);
  const changes = edition.isError ? null : since;
  return (
    <div className={classes.preview}>
      <HidingContext value={reportId}>
        <EditionDocument
          content={drawn}
          summary={summary}
          changes={changes}
          titleAs="h2"
          cover={
            <p className={classes.cover}>
              {t('reports.draftCover', { when: formats.instant(drawn.sealedAt) })}
            </p>
          }
        />
      </HidingContext>
    </div>
  );
}
