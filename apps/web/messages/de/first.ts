/** What the frame and the way in say: loaded before anything is shown. */
const files = import.meta.glob<Readonly<Record<string, string>>>(
  './{terms,status,figures,periods,comparisons,keys,write,frame,identity}.json',
  { eager: true, import: 'default' },
);

export const messages: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(files),
);
