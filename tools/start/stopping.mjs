/** npm passes Ctrl-C on to us although the terminal did so already. */
const ECHO_MS = 500;
const PARENT_CHECK_MS = 500;

/**
 * The first signal is left to the API, which drains and exits; the second one ends the process at once.
 * `release` runs last, whichever way the process ends.
 */
export function stopInOrder(release) {
  let first;
  let hurry = false;
  const onSignal = (signal) => {
    const now = performance.now();
    const isEcho = first !== undefined && now - first < ECHO_MS;
    hurry = first !== undefined && !isEcho;
    first ??= now;
    const nobodyDrains = process.listenerCount(signal) === 1;
    if (hurry || nobodyDrains) process.exit(130);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', terminate);
  process.once('exit', () => release({ wait: !hurry }));
  if (process.env.npm_lifecycle_event) followParent();
}

/** npm puts a shell between itself and us, and that shell keeps signals to itself. */
function followParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    terminate();
  }, PARENT_CHECK_MS).unref();
}

const terminate = () => process.kill(process.pid, 'SIGTERM');
