export const NATURAL_KEY_MAX = 80;

/** Never in the form of an id, so that an address names a thing by either. */
export const NATURAL_KEY =
  /^(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isId(reference: string): boolean {
  return ID.test(reference);
}

/** A stable key made of the name, such as `field-service`; numbered when it is taken. */
export function naturalKeyOf(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, NATURAL_KEY_MAX - 6)
    .replaceAll(/-+$/g, '');
  const base = slug === '' || isId(slug) ? otherwise : slug;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
