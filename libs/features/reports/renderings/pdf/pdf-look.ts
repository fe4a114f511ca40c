/** How a report looks on paper: page, type, marks. Typst; texts of people never stand in here. */
export const LOOK = String.raw`
#let data = json(bytes(sys.inputs.report))

#let ink = rgb("#1b1f27")
#let mute = rgb("#5b6472")
#let line-colour = rgb("#dfe3e8")
#let tint = rgb("#f7f8fa")
#let accent = rgb("#2457c5")
#let fills = (on_track: rgb("#0b7a75"), done: rgb("#0b7a75"), at_risk: rgb("#c28a00"), off_track: rgb("#9c1c17"), unknown: rgb("#6b7482"))
#let words = (on_track: rgb("#0a5f5b"), done: rgb("#0a5f5b"), at_risk: rgb("#6b4700"), off_track: rgb("#8f1a15"), unknown: rgb("#4a5160"))

#set document(title: data.title, author: data.author, date: datetime(..data.sealedAt))
#set text(font: ("Inter", "Noto Emoji"), fallback: false, size: 9pt, fill: ink, lang: data.lang, region: data.region, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set list(indent: 4pt, spacing: 0.7em, marker: text(fill: accent)[•])
#set enum(indent: 4pt, spacing: 0.7em)
#show link: it => text(fill: accent, underline(offset: 1.6pt, stroke: 0.4pt, it))
#show raw: set text(font: ("Inter", "Noto Emoji"))

#set page(
  paper: "a4",
  margin: (x: 15mm, top: 18mm, bottom: 17mm),
  header: context if here().page() > 1 {
    set text(size: 7.5pt, fill: mute)
    grid(columns: (1fr, auto), data.title, data.organization)
    v(-3pt)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer: context {
    set text(size: 7.5pt, fill: mute)
    grid(columns: (1fr, auto), data.footer, [#here().page() / #counter(page).final().first()])
  },
)

#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(above: 0pt, below: 7pt, text(size: 25pt, weight: 700, tracking: -0.4pt, hyphenate: false, it.body))
#show heading.where(level: 2): it => block(above: 22pt, below: 9pt, width: 100%, sticky: true, {
  text(size: 13.5pt, weight: 700, tracking: -0.1pt, it.body)
  v(-5pt)
  line(length: 100%, stroke: 0.7pt + ink)
})
#show heading.where(level: 3): it => block(above: 13pt, below: 6pt, sticky: true, text(size: 10pt, weight: 600, it.body))

#let loop-of(..points) = {
  let all = points.pos()
  (curve.move(all.first()), ..all.slice(1).map(curve.line), curve.close())
}
#let disc = (
  curve.move((0pt, 3.6pt)), curve.cubic((0pt, 1.6pt), (1.6pt, 0pt), (3.6pt, 0pt)), curve.cubic((5.6pt, 0pt), (7.2pt, 1.6pt), (7.2pt, 3.6pt)),
  curve.cubic((7.2pt, 5.6pt), (5.6pt, 7.2pt), (3.6pt, 7.2pt)), curve.cubic((1.6pt, 7.2pt), (0pt, 5.6pt), (0pt, 3.6pt)), curve.close(),
)
#let triangle = loop-of((3.6pt, 0.2pt), (7.2pt, 7pt), (0pt, 7pt))
#let octagon = loop-of((2.1pt, 0pt), (5.1pt, 0pt), (7.2pt, 2.1pt), (7.2pt, 5.1pt), (5.1pt, 7.2pt), (2.1pt, 7.2pt), (0pt, 5.1pt), (0pt, 2.1pt))
#let tick = loop-of((1.6pt, 4pt), (3.1pt, 5.6pt), (5.5pt, 2.7pt), (4.9pt, 2.1pt), (3.1pt, 4.2pt), (2.2pt, 3.4pt))
#let cross = loop-of((2pt, 2.6pt), (2.6pt, 2pt), (3.6pt, 3pt), (4.6pt, 2pt), (5.2pt, 2.6pt), (4.2pt, 3.6pt), (5.2pt, 4.6pt), (4.6pt, 5.2pt), (3.6pt, 4.2pt), (2.6pt, 5.2pt), (2pt, 4.6pt), (3pt, 3.6pt))
#let bang = (..loop-of((3.15pt, 2.9pt), (4.05pt, 2.9pt), (4.05pt, 4.7pt), (3.15pt, 4.7pt)), ..loop-of((3.15pt, 5.35pt), (4.05pt, 5.35pt), (4.05pt, 6.25pt), (3.15pt, 6.25pt)))
// One curve each, with the sign as a hole: a report has hundreds of marks.
#let mark-of(status, ..parts) = box(width: 10.4pt, height: 7.2pt, baseline: 0.9pt, curve(fill: fills.at(status), fill-rule: "even-odd", ..parts))
#let marks = (
  on_track: mark-of("on_track", ..disc, ..tick),
  done: mark-of("done", ..disc, ..tick),
  at_risk: mark-of("at_risk", ..triangle, ..bang),
  off_track: mark-of("off_track", ..octagon, ..cross),
)
#let ring = box(width: 10.4pt, height: 7.2pt, baseline: 0.9pt, place(dx: 0.6pt, dy: 0.6pt, circle(radius: 3pt, stroke: (paint: fills.unknown, thickness: 1pt, dash: (1.4pt, 1.2pt)))))
#let mark(status, label) = {
  marks.at(status, default: ring)
  text(fill: words.at(status, default: words.unknown), label)
}

#let spark(points) = box(width: 44pt, height: 12pt, {
  let step = 44pt / calc.max(1, points.len() - 1)
  let parts = ()
  let isOpen = false
  let lastAt = none
  for (index, value) in points.enumerate() {
    if value == none { isOpen = false } else {
      let at = (index * step, 1pt + 10pt * (1 - value))
      parts.push(if isOpen { curve.line(at) } else { curve.move(at) })
      isOpen = true
      lastAt = at
    }
  }
  place(curve(stroke: (paint: mute, thickness: 0.8pt, join: "round"), ..parts))
  if lastAt != none { place(dx: lastAt.at(0) - 1.3pt, dy: lastAt.at(1) - 1.3pt, circle(radius: 1.3pt, fill: ink)) }
})
`;
