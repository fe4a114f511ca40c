import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';

const EXAMPLE = [
  ['example1', 'off_track'],
  ['example2', 'at_risk'],
  ['example3', 'on_track'],
] as const;

/** Before anything was adopted. */
export function NoAreas() {
  const t = useText();
  const mayAdopt = leads(useSession());
  return (
    <EmptyState
      text={t(mayAdopt ? 'areas.none' : 'areas.noneYet')}
      action={
        mayAdopt && (
          <Button
            renderRoot={(props) => (
              <Link to="/settings/$section" params={{ section: 'areas' }} {...props} />
            )}
          >
            {t('areas.adopt')}
          </Button>
        )
      }
      example={
        <table className={table.table}>
          <tbody>
            {EXAMPLE.map(([name, status]) => (
              <tr key={name}>
                <th scope="row">{t(`areas.${name}`)}</th>
                <td>
                  <StatusLabel status={status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
