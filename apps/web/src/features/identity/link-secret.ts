import { useState } from 'react';

/** The secret of a link stands behind the `#`, where no server log sees it. */
export function useLinkSecret(): string {
  const [secret] = useState(() => decodeURIComponent(location.hash.slice(1)));
  return secret;
}
