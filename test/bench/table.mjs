/** The table that the bench prints, a row at a time. */
export const print = (line = '') => process.stdout.write(`${line}\n`);

export function heading(text) {
  print();
  print(text);
  print(
    `${''.padEnd(42)}${'CPU µs'.padStart(9)}${'bare'.padStart(9)}${'ratio'.padStart(7)}${'unit'.padStart(9)}${'ratio'.padStart(7)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'per s'.padStart(9)}${'bare'.padStart(9)}`,
  );
}

function whole(value) {
  return (value === undefined ? '' : value.toFixed(0)).padStart(9);
}

function fine(value) {
  return value.toFixed(1).padStart(9);
}

export function row(name, ours, theirs, secured) {
  const ratio = (other) =>
    (other === undefined ? '' : (ours.cpu / other.cpu).toFixed(2)).padStart(7);
  const refused = ours.refused > 0 ? `  ${ours.refused} not answered as expected` : '';
  print(
    `${name.padEnd(42)}${whole(ours.cpu)}${whole(theirs?.cpu)}${ratio(theirs)}${whole(secured?.cpu)}${ratio(secured)}${fine(ours.p50)}${fine(ours.p99)}${whole(ours.perSecond)}${whole(theirs?.perSecond)}${refused}`,
  );
}

/** What Node and PostgreSQL spent together, below what Node spent alone. */
export function rowOfBoth(ours, theirs, secured) {
  const name = '  and PostgreSQL'.padEnd(42);
  if (!Number.isFinite(ours.both)) return print(`${name}   not measured`);
  const part = (other) =>
    other === undefined
      ? ''
      : `${whole(other.both)}${(ours.both / other.both).toFixed(2).padStart(7)}`;
  return print(`${name}${whole(ours.both)}${part(theirs)}${part(secured)}`);
}
