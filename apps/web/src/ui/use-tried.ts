import { useState } from 'react';

/** For forms that say what they lack only after somebody tried to send them. */
export function useTried(isComplete: boolean, send: () => Promise<void>) {
  const [isTried, setTried] = useState(false);
  const submit = (): boolean => {
    setTried(!isComplete);
    if (isComplete) void send();
    return isComplete;
  };
  return { isTried, submit };
}
