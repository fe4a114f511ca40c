import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, dataOf, ifMatch } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { Changes, Counts } from './findings.tsx';
import classes from './imports.module.css';
import type { ImportView } from './mapping.ts';

/** What the import has done, and the way back. */
export function Outcome({ view }: { readonly view: ImportView }) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const undo = () =>
    write({
      said: t('imports.undone'),
      version: view.version,
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/imports/{id}/undo', {
            params: { path: { id: view.id } },
            headers: ifMatch(version),
          }),
        ),
    });
  const when = formats.instant(view.undoneAt ?? view.committedAt ?? view.createdAt);
  return (
    <Card
      title={t(`imports.outcome.${view.state === 'undone' ? 'undone' : 'committed'}`, { when })}
      actions={
        view.can.undo && (
          <Button variant="default" onClick={() => void undo()}>
            {t('imports.undo')}
          </Button>
        )
      }
    >
      {view.preview && (
        <>
          <Counts preview={view.preview} />
          <Changes preview={view.preview} />
        </>
      )}
      <p className={classes.next}>
        <Link to="/scorecard">{t('frame.scorecard')}</Link>
        <Link to="/imports">{t('imports.another')}</Link>
      </p>
    </Card>
  );
}
