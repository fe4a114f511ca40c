import { createContext } from 'react';

/** The report whose sentences the reader may leave out; absent where nobody may. */
export const HidingContext = createContext<string | undefined>(undefined);
