import { memo, useMemo } from 'react';
import { arrowsOf } from '../../../charts/timeline-arrows.ts';
import type { TimelineLayout } from '../../../charts/timeline-layout.ts';
import { timelineTicks, type TimelineScale, type Zoom } from '../../../charts/timeline-scale.ts';
import type { CalendarRules, Period } from '#domain/calendar';
import type { Roadmap } from '../roadmap.ts';
import classes from './ground.module.css';

interface Props {
  readonly rules: CalendarRules;
  readonly layout: TimelineLayout;
  readonly scale: TimelineScale;
  readonly zoom: Zoom;
  readonly period: Period | undefined;
  readonly dependencies: Roadmap['dependencies'];
}

/** What lies under the bars: the lines of the calendar, the period that is looked at, and what waits for what. */
export const Ground = memo(function Ground(props: Props) {
  const { rules, layout, scale, zoom, period, dependencies } = props;
  const { width } = scale;
  const { height } = layout;
  const { major, minor } = useMemo(() => timelineTicks(rules, scale, zoom), [rules, scale, zoom]);
  const arrows = useMemo(
    () =>
      arrowsOf(
        dependencies
          .filter(({ state }) => state === 'proposed' || state === 'accepted')
          .map(({ id, blockerId, blockedId, lateDays }) => ({
            id,
            blockerId,
            blockedId,
            isLate: lateDays !== null,
          })),
        layout.barOf,
      ),
    [dependencies, layout],
  );
  const majors = new Set(major.map(({ x }) => x));
  return (
    <svg className={classes.grid} width={width} height={height} aria-hidden="true">
      <defs>
        {[1, 2].map((kind) => (
          <marker
            key={kind}
            id={`arrow-${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={classes[`head${kind}`]} d="M0 0 8 4 0 8z" />
          </marker>
        ))}
      </defs>
      {period && (
        <rect
          className={classes.period}
          x={scale.x(period.startsOn)}
          width={Math.max(0, scale.endOf(period.endsOn) - scale.x(period.startsOn))}
          height={height}
        />
      )}
      {minor.map(({ x }) => (
        <line
          key={x}
          className={majors.has(x) ? classes.gridMajor : classes.gridLine}
          x1={x + 0.5}
          x2={x + 0.5}
          y2={height}
        />
      ))}
      {arrows.map(({ id, path, isLate }) => (
        <path
          key={id}
          className={classes.arrow}
          d={path}
          data-late={isLate}
          markerEnd={`url(#arrow-${isLate ? 2 : 1})`}
        />
      ))}
    </svg>
  );
});
