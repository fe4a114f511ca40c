/** The page's one style sheet; its hash stands in the page's policy. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #ffffff; --ink: #1b1f27; --mute: #5b6472; --line: #dfe3e8; --tint: #f7f8fa;
  --on: #0a5f5b; --risk: #6b4700; --off: #8f1a15; --none: #4a5160; --on-mark: #0b7a75; --risk-mark: #c28a00; --off-mark: #9c1c17; --none-mark: #6b7482; }
@media (prefers-color-scheme: dark) { :root { --bg: #16181d; --ink: #e7eaf0; --mute: #a4adba; --line: #343945; --tint: #1d2027;
  --on: #8fe3d8; --risk: #f7d98a; --off: #ffb0a6; --none: #c3cad5; --on-mark: #2fb8aa; --risk-mark: #ffd166; --off-mark: #f2554a; --none-mark: #8b94a3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/1.45 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 24px; line-height: 1.2; margin: 4px 0 8px; }
h2 { font-size: 16px; margin: 32px 0 8px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
h3 { font-size: 14px; margin: 20px 0 4px; }
.prose { max-width: 72ch; }
.kicker, .seal, .mute, footer { color: var(--mute); font-size: 12px; }
.kicker, .seal, .offer { margin: 0; }
.version { margin: 8px 0 0; padding-left: 10px; border-left: 3px solid var(--mute); font-size: 13px; overflow-wrap: anywhere; }
a { color: inherit; } .offer { margin-top: 8px; }
section { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-size: 12px; color: var(--mute); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; }
.area table { table-layout: fixed; min-width: 960px; } .area th:first-child { width: 19%; } .area th:nth-last-child(2) { width: 18%; } .area .figure { padding-inline: 5px; } .area th:last-child { width: 104px; }
.figure { text-align: right; white-space: nowrap; }
.status { white-space: nowrap; color: var(--none); }
.status svg { vertical-align: -1px; fill: var(--none-mark); }
.status .cut { fill: none; stroke: var(--bg); stroke-width: 2; }
.status .ring { fill: none; stroke: var(--none-mark); stroke-width: 2; stroke-dasharray: 3 2.5; }
.on_track, .done { color: var(--on); } .on_track svg, .done svg { fill: var(--on-mark); }
.at_risk { color: var(--risk); } .at_risk svg { fill: var(--risk-mark); }
.off_track { color: var(--off); } .off_track svg { fill: var(--off-mark); }
.badge { font-size: 12px; border: 1px solid var(--off-mark); color: var(--off); border-radius: 6px; padding: 0 4px; }
.note { margin: 0 0 4px; color: var(--mute); }
figure { margin: 20px 0 28px; break-inside: avoid; max-width: 760px; } figcaption { font-weight: 600; margin-bottom: 4px; } .drawn svg { max-width: 100%; height: auto; }
.spark { display: block; } .spark path { fill: none; stroke: var(--ink); stroke-width: 1.5; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 4px 0; }
dt { color: var(--mute); } dd { margin: 0; }
footer { margin-top: 40px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
@media print { .offer { display: none; } :root { color-scheme: light; --bg: #ffffff; --ink: #1b1f27; --mute: #5b6472; --line: #c9ced6;
  --on: #0a5f5b; --risk: #6b4700; --off: #8f1a15; --none: #4a5160; --on-mark: #0b7a75; --risk-mark: #c28a00; --off-mark: #9c1c17; --none-mark: #6b7482; }
  main { max-width: none; padding: 0; } .area table { min-width: 0; } section { overflow: visible; } thead { display: table-header-group; } tr, article { break-inside: avoid; } h2, h3 { break-after: avoid; } body { font-size: 10pt; } table { font-size: 8.5pt; } @page { margin: 16mm 14mm; } }
`;
