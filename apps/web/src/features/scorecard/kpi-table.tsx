import { Fragment, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useView } from '../../app/view.ts';
import table from '../../ui/table.module.css';
import { KpiHead } from './kpi-head.tsx';
import { KpiRow } from './kpi-row.tsx';
import classes from './kpi-table.module.css';
import { useRowContext } from './row-context.ts';
import type { ShownKpi } from './row-types.ts';
import { useBehaviours } from './use-behaviours.ts';
import { useEditing } from './use-editing.ts';
import { useRows } from './use-rows.ts';
import { Widths } from './widths.tsx';

interface Props {
  readonly kpis: readonly ShownKpi[];
  /** The one area that all of them belong to. */
  readonly areaId?: string;
  /** Names the area of each KPI, which each one must then carry. */
  readonly showArea?: boolean;
  /** Whether the reader may type over the values. */
  readonly canRecord?: boolean;
  /** Names the table to people who listen, where no heading does. */
  readonly label?: string;
  /** What stands above the KPI's row and those after it. */
  readonly headingAbove?: (kpi: ShownKpi) => ReactNode;
}

const COLUMNS = 8;

/** KPIs as a table with keys, for up to a hundred rows. It scrolls inside of what holds it. */
export function KpiTable(props: Props) {
  const { kpis, areaId, showArea = false, canRecord = false, label, headingAbove } = props;
  const t = useText();
  const { cmp = 'previous' } = useView();
  const [draft, edits] = useEditing();
  const context = useRowContext({ area: showArea, recorded: false }, edits);
  const behaviourOf = useBehaviours(areaId);
  const element = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => kpis.map(({ key }) => key), [kpis]);
  const edit = useCallback(
    (key: string) => {
      const kpi = kpis.find((candidate) => candidate.key === key);
      if (kpi && canRecord) edits.begin(kpi);
    },
    [kpis, canRecord, edits],
  );
  const { active, handlers } = useRows({ keys, table: element, edit });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is clicked
    <table
      ref={element}
      className={`${table.table} ${classes.table} ${classes.even}`}
      aria-label={label}
      {...handlers}
    >
      <Widths columns={context.columns} />
      <KpiHead t={t} columns={context.columns} compare={cmp} />
      <tbody>
        {kpis.map((kpi) => (
          <Fragment key={kpi.key}>
            <Heading width={showArea ? COLUMNS + 1 : COLUMNS}>{headingAbove?.(kpi)}</Heading>
            <KpiRow
              kpi={kpi}
              context={context}
              isActive={kpi.key === active}
              behaviour={behaviourOf(kpi.id)}
              canEdit={canRecord}
              draft={draft?.kpi === kpi.key ? draft : undefined}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <tr className={classes.heading}>
      <th scope="colgroup" colSpan={width}>
        {children}
      </th>
    </tr>
  );
}
