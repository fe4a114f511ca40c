/** What Chromium is asked to write down. */
export const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** A task that takes longer makes a person wait; what is beyond counts as blocked, in milliseconds. */
const LONG = 50;

const ms = (microseconds = 0) => microseconds / 1_000;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const beyond = (durations) => sum(durations.map((duration) => Math.max(0, duration - LONG)));

/** Processor time of the page's main thread; wall time only where the name says so. */
export function readTrace(buffer) {
  const { traceEvents } = JSON.parse(buffer.toString());
  const main = mainThread(traceEvents);
  const events = traceEvents.filter(
    ({ pid, tid, ph }) => ph === 'X' && pid === main.pid && tid === main.tid,
  );
  // With what a task leaves to be done before the next one, which is where most of our own work is.
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const timeOf = (...names) =>
    sum(events.filter(({ name }) => names.includes(name)).map(({ tdur }) => ms(tdur)));
  return {
    blocked: beyond(tasks.map(({ tdur }) => ms(tdur))),
    blockedWall: beyond(tasks.map(({ dur }) => ms(dur))),
    script: timeOf('EvaluateScript', 'FunctionCall', 'v8.evaluateModule', 'RunMicrotasks'),
    layout: timeOf('Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint'),
    busy: sum(tasks.map(({ tdur }) => ms(tdur))),
    long: tasks.map(({ tdur }) => Math.round(ms(tdur))).filter((duration) => duration > LONG),
  };
}

/** The renderer that did the most is the page's. */
function mainThread(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const busyness = ({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid).length;
  return threads.toSorted((one, other) => busyness(other) - busyness(one))[0];
}
