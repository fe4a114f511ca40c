import { isIPv4, isIPv6 } from 'node:net';

/** The network of an address: three parts of four, or the site of an IPv6 address; empty where it is none. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.replace(/\.\d+$/, '.0/24');
  if (!isIPv6(plain)) return '';
  const [head = '', tail] = (plain.split('%', 1)[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const full = tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - rest)];
  return `${[...full, ...zeros(3)].slice(0, 3).join(':')}::/48`;
}

const zeros = (count: number): readonly string[] =>
  Array.from({ length: Math.max(0, count) }, () => '0');
