/** What the pages say, one file for each part; the first word of every name is the name of its file. Refusals are in English already. */
const files = import.meta.glob<Readonly<Record<string, string>>>(
  [
    './*.json',
    '!./{terms,status,figures,periods,comparisons,keys,write,frame,identity,refusals}.json',
  ],
  { eager: true, import: 'default' },
);

export const messages: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(files),
);
