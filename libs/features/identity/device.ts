type Signs = readonly (readonly [sign: RegExp, name: string])[];

/** Most browsers also claim to be another one, so the order counts. */
const BROWSERS: Signs = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: Signs = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What people call a device, by what its browser sends: "Firefox on Linux", or the program's own name. */
export function deviceOf(userAgent: string): string {
  const browser = named(BROWSERS, userAgent);
  const system = named(SYSTEMS, userAgent);
  if (browser === undefined) return /^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? 'Unknown';
  return system === undefined ? browser : `${browser} on ${system}`;
}

const named = (signs: Signs, text: string): string | undefined =>
  signs.find(([sign]) => sign.test(text))?.[1];
