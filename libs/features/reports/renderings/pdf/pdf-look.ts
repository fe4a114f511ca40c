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
    v(-6pt)
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

#let tick = curve(stroke: (paint: white, thickness: 0.9pt, cap: "round", join: "round"), curve.move((1.9pt, 3.7pt)), curve.line((3.1pt, 4.9pt)), curve.line((5.2pt, 2.4pt)))
#let cross = { place(line(start: (2.3pt, 2.3pt), end: (4.9pt, 4.9pt), stroke: 0.9pt + white)); place(line(start: (4.9pt, 2.3pt), end: (2.3pt, 4.9pt), stroke: 0.9pt + white)) }
#let bang = { place(line(start: (3.6pt, 2.9pt), end: (3.6pt, 4.7pt), stroke: 0.9pt + white)); place(dx: 3.1pt, dy: 5.3pt, circle(radius: 0.5pt, fill: white)) }
#let shape-of(status) = {
  let fill = fills.at(status, default: fills.unknown)
  if status in ("on_track", "done") { place(circle(radius: 3.6pt, fill: fill)); place(tick) }
  else if status == "at_risk" { place(polygon(fill: fill, (3.6pt, 0.2pt), (7.2pt, 7pt), (0pt, 7pt))); place(bang) }
  else if status == "off_track" { place(polygon(fill: fill, (2.1pt, 0pt), (5.1pt, 0pt), (7.2pt, 2.1pt), (7.2pt, 5.1pt), (5.1pt, 7.2pt), (2.1pt, 7.2pt), (0pt, 5.1pt), (0pt, 2.1pt))); place(cross) }
  else { place(dx: 0.6pt, dy: 0.6pt, circle(radius: 3pt, stroke: (paint: fill, thickness: 1pt, dash: (1.4pt, 1.2pt)))) }
}
#let mark-of(status) = box(width: 7.2pt, height: 7.2pt, baseline: 0.9pt, shape-of(status))
#let mark(status, label) = [#box[#mark-of(status)#h(3.2pt)]#text(fill: words.at(status, default: words.unknown), label)]

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
