const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Refuses what could not be the name of a file and of a class. */
export function demandKebab(name, what) {
  if (KEBAB.test(name ?? '')) return name;
  throw new Error(`Give ${what} in small letters with hyphens, as in “budget-lines”.`);
}

export const pascal = (kebab) => kebab.split('-').map(capital).join('');
export const camel = (kebab) =>
  kebab
    .split('-')
    .map((word, i) => (i ? capital(word) : word))
    .join('');
export const snake = (kebab) => kebab.replaceAll('-', '_');
export const words = (kebab) => kebab.replaceAll('-', ' ');

export function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

/** The usual English plurals; for others the singular has to be given. */
export function singularOf(plural) {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.replace(/es$/, '');
  return plural.replace(/(?<!s)s$/, '');
}
