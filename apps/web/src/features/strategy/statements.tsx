import { STATEMENT_KINDS, type StatementKind } from '#domain/statement';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { NextVersion } from './next-version.tsx';
import { Readers } from './readers.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import classes from './strategy.module.css';
import { useStatements, type Statement } from './strategy.ts';
import { useMayLead } from './use-may-lead.ts';
import { useStatementWrites } from './use-statement-writes.ts';
import { Versions } from './versions.tsx';

/** Vision and strategy in force, with what is being written beneath. */
export function Statements() {
  const query = useStatements();
  return (
    <Loaded query={query} rows={4}>
      {(all) => (
        <div className={classes.statements}>
          {STATEMENT_KINDS.map((kind) => (
            <OfKind
              key={kind}
              kind={kind}
              versions={all.filter((one) => one.kind === kind && one.archivedAt === null)}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}

interface Props {
  readonly kind: StatementKind;
  readonly versions: readonly Statement[];
}

function OfKind({ kind, versions }: Props) {
  const t = useText();
  const mayWrite = useMayLead();
  const isTravelling = useIsTravelling();
  const [isWriting, setWriting] = useState(false);
  const current = versions.find(({ state }) => state === 'published');
  const next = versions.find(({ state }) => state === 'draft' || state === 'approved');
  const mayDraft = mayWrite && !isTravelling && next === undefined;
  const write = (
    <Button
      size="compact-sm"
      variant="default"
      className="no-print"
      onClick={() => setWriting(true)}
    >
      {t('strategy.newVersion')}
    </Button>
  );
  return (
    <Card title={t(`strategy.kind.${kind}`)} actions={current && mayDraft ? write : undefined}>
      {current ? (
        <InForce statement={current} />
      ) : (
        <EmptyState
          text={t(`strategy.none.${kind}`)}
          action={mayDraft && write}
          example={<p>{t(`strategy.example.${kind}`)}</p>}
        />
      )}
      {next && <NextVersion statement={next} />}
      <Versions versions={versions.filter((one) => one !== current && one !== next)} />
      {isWriting && (
        <StatementDialog kind={kind} body={current?.body ?? ''} onClose={() => setWriting(false)} />
      )}
    </Card>
  );
}

function InForce({ statement }: { readonly statement: Statement }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const { acknowledge } = useStatementWrites();
  const { body, number, effectiveFrom, horizon, readAt, can } = statement;
  return (
    <>
      <Markdown text={body} />
      <div className={classes.meta}>
        <span>{t('strategy.version', { number })}</span>
        {effectiveFrom && (
          <span>{t('strategy.inForceSince', { day: formats.day(effectiveFrom) })}</span>
        )}
        {horizon && <span>{horizon}</span>}
        {readAt && <span>{t('strategy.youRead', { day: formats.instant(readAt) })}</span>}
        {can.acknowledge && readAt === null && !isTravelling && (
          <Button
            size="compact-sm"
            className="no-print"
            onClick={() => void acknowledge(statement)}
          >
            {t('strategy.iRead')}
          </Button>
        )}
      </div>
      <Readers statement={statement} />
    </>
  );
}
