export interface NumberParts {
  readonly digits: string;
  readonly sign: 1 | -1;
  /** Ten to this power multiplies the digits. */
  readonly power: number;
  readonly percent: boolean;
  readonly currency: string | null;
}

const kinds = ['minus', 'plus', 'open', 'close', 'percent', 'scale', 'currency'] as const;
type Kind = (typeof kinds)[number];
type Marks = ReadonlyMap<Kind, string>;

const longest = 80;

const currencyCodes = new Set(Intl.supportedValuesOf('currency'));

const powers: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, bn: 9 };

const number =
  /^(?<lead>[^\d.,]*)(?<digits>[\d.,'’\s]*)(?<exponent>e[+-]?\d{1,3}(?!\d))?(?<tail>.*)$/isu;
const money = String.raw`(?<currency>[A-Z]{0,2}\p{Sc}|[A-Z]{3}(?![A-Za-z]))`;
const before = new RegExp(String.raw`\s*(?:(?<minus>-)|(?<plus>\+)|(?<open>\()|${money})\s*`, 'uy');
const after = new RegExp(
  String.raw`\s*(?:(?<minus>-)|(?<close>\))|(?<percent>%)|(?<scale>[kK]|[mM][nN]?|[bB][nN])(?![A-Za-z])|${money})\s*`,
  'uy',
);

/** Undefined when anything but digits, separators, signs, a currency, a percent sign and k, m or bn is there. */
export function numberParts(text: string): NumberParts | undefined {
  const line = text.trim();
  if (line.length > longest || !/\d/.test(line)) return undefined;
  const { lead = '', digits = '', exponent, tail = '' } = piecesOf(line);
  const marks = new Map<Kind, string>();
  const isRead = collect(lead, before, marks) && collect(tail, after, marks);
  if (!isRead || !isSound(marks, exponent)) return undefined;
  return {
    digits: digits.trim(),
    sign: signOf(marks),
    power: powerOf(marks, exponent),
    percent: marks.has('percent'),
    currency: marks.get('currency') ?? null,
  };
}

function piecesOf(line: string): Readonly<Record<string, string | undefined>> {
  return number.exec(line.replaceAll(/[‐‑‒–−﹣\uff0d]/g, '-'))?.groups ?? {};
}

/** False when the text holds something else, or the same kind of mark twice. */
function collect(text: string, pattern: RegExp, marks: Map<Kind, string>): boolean {
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    const kind = kinds.find((each) => groups?.[each] !== undefined);
    if (kind === undefined || marks.has(kind)) return false;
    marks.set(kind, groups?.[kind] ?? '');
  }
  return true;
}

function isSound(marks: Marks, exponent: string | undefined): boolean {
  const signs = (['minus', 'plus', 'open'] as const).filter((kind) => marks.has(kind));
  const factors = (['percent', 'scale'] as const).filter((kind) => marks.has(kind));
  const currency = marks.get('currency');
  return (
    signs.length <= 1 &&
    marks.has('open') === marks.has('close') &&
    factors.length + (exponent ? 1 : 0) <= 1 &&
    (currency === undefined || isCurrency(currency))
  );
}

function isCurrency(mark: string): boolean {
  return !/^[A-Z]{3}$/.test(mark) || currencyCodes.has(mark);
}

function signOf(marks: Marks): 1 | -1 {
  return marks.has('minus') || marks.has('open') ? -1 : 1;
}

function powerOf(marks: Marks, exponent: string | undefined): number {
  if (exponent !== undefined) return Number(exponent.slice(1));
  return powers[marks.get('scale')?.toLowerCase() ?? ''] ?? 0;
}
