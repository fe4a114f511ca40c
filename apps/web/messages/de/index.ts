/** One file for each part of the app; the first part of every name is the name of its file. */
const files = import.meta.glob<Readonly<Record<string, string>>>('./*.json', {
  eager: true,
  import: 'default',
});

export const messages: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(files),
);
