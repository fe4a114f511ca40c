/** Questions that wait for the reader; the inbox shows them, and its place in the navigation counts them. */
export const QUESTIONS_TO_ME = { params: { query: { scope: 'to-me', limit: 50 } } } as const;
