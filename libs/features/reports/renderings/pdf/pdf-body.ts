/** What stands in a report on paper, drawn from the data alone. */
export const BODY = String.raw`
#let inlines(nodes) = for node in nodes {
  let kind = node.kind
  if kind == "text" { node.text }
  else if kind == "strong" { strong(inlines(node.children)) }
  else if kind == "emphasis" { emph(inlines(node.children)) }
  else if kind == "delete" { strike(inlines(node.children)) }
  else if kind == "code" { box(fill: tint, outset: (y: 2pt), inset: (x: 2pt), radius: 1.5pt, node.text) }
  else if kind == "break" { linebreak() }
  else if kind == "link" { link(node.href, inlines(node.children)) }
}
#let blocks(nodes) = for node in nodes {
  let kind = node.kind
  if kind == "paragraph" { par(inlines(node.children)) }
  else if kind == "heading" { block(above: 10pt, below: 6pt, sticky: true, text(weight: 600, size: 10pt, inlines(node.children))) }
  else if kind == "list" { list(..node.items.map(blocks)) }
  else if kind == "numbers" { enum(start: node.start, ..node.items.map(blocks)) }
  else if kind == "quote" { block(inset: (left: 8pt), stroke: (left: 1.5pt + line-colour), text(fill: mute, blocks(node.children))) }
  else if kind == "pre" { block(fill: tint, inset: 6pt, radius: 3pt, width: 100%, for line in node.lines { line; linebreak() }) }
  else if kind == "table" {
    table(
      columns: node.rows.first().len(), stroke: (x, y) => (bottom: 0.5pt + line-colour), inset: (x: 4pt, y: 3.5pt),
      table.header(..node.rows.first().map(cell => text(weight: 600, inlines(cell)))),
      ..node.rows.slice(1).flatten().map(cell => inlines(cell.children)),
    )
  }
}

#let cell-of(cell) = {
  if type(cell) == str { cell }
  else if cell.kind == "status" {
    mark(cell.status, cell.text)
    if cell.at("note", default: "") != "" { linebreak(); text(size: 6.6pt, fill: mute, cell.note) }
  }
  else if cell.kind == "noted" { cell.text; if cell.note != "" { linebreak(); text(size: 6.6pt, fill: mute, hyphenate: false, cell.note) } }
  else if cell.kind == "spark" { if cell.points.len() > 1 { spark(cell.points) } }
}
#let width-of(column) = if column.width == "auto" { auto } else if type(column.width) == dictionary { column.width.points * 1pt } else { column.width * 1fr }
#let head-rule = (bottom: 0.7pt + mute)
#let row-rule = (bottom: 0.5pt + line-colour)
#let report-table(part) = {
  if part.title != "" { heading(level: 3, part.title) }
  if part.note != "" { par(part.note) }
  if part.rows.len() > 0 {
    set text(size: 7.6pt, hyphenate: true)
    set par(leading: 0.5em)
    table(
      columns: part.columns.map(width-of),
      align: part.columns.map(column => if column.isFigure { right } else { left }),
      stroke: (x, y) => if y == 0 { head-rule } else { row-rule },
      inset: (x: 3.2pt, y: 4.1pt),
      table.header(..part.columns.map(column => text(size: 6.8pt, weight: 600, fill: mute, hyphenate: false, column.head))),
      ..part.rows.flatten().map(cell => table.cell(breakable: not part.isWhole, cell-of(cell))),
    )
  }
}

#let share-bar(tiles) = {
  let shown = tiles.filter(tile => tile.count > 0)
  if shown.len() > 0 {
    grid(columns: shown.map(tile => tile.count * 1fr), column-gutter: 1.5pt, ..shown.map(tile => rect(width: 100%, height: 5pt, radius: 1pt, fill: fills.at(tile.status))))
  }
}
#let tile-of(tile) = block(width: 100%, fill: tint, radius: 4pt, inset: (x: 9pt, y: 9pt), breakable: false, {
  text(size: 20pt, weight: 700, tracking: -0.3pt, fill: words.at(tile.status), tile.figure)
  v(-7pt)
  text(size: 8pt, mark(tile.status, tile.text))
})

#block(below: 11pt, rect(width: 26pt, height: 3pt, radius: 1pt, fill: accent))
#block(below: 9pt, text(size: 9pt, weight: 600, fill: accent, data.kicker))
#heading(level: 1, data.heading)
#block(above: 10pt, below: (if data.version == "" { 16pt } else { 8pt }), text(size: 8.5pt, fill: mute, data.seal))
#if data.version != "" { block(above: 0pt, below: 16pt, inset: (left: 8pt, y: 2pt), stroke: (left: 2pt + accent), text(size: 8.5pt, data.version)) }
#if data.tiles.len() > 0 {
  grid(columns: (1fr,) * data.tiles.len(), column-gutter: 6pt, ..data.tiles.map(tile-of))
  v(-3pt)
  share-bar(data.tiles)
  v(-4pt)
}
#text(size: 8pt, fill: mute, data.trust)

#let facts-of(facts) = if facts.len() > 0 {
  grid(columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 5pt, ..facts.map(((term, told)) => (text(size: 8pt, fill: mute, term), told)).flatten())
}
#let note-of(note) = block(above: 10pt, below: 10pt, width: 100%, inset: (left: 9pt, y: 1pt), stroke: (left: 2pt + fills.at(note.tone)), {
  text(weight: 600, note.area)
  text(size: 7.8pt, fill: mute, [  #note.by])
  blocks(note.text)
  facts-of(note.facts)
})

#let figure-of(part) = block(above: 14pt, below: 16pt, width: 100%, breakable: false, {
  if part.table == none { block(below: 5pt, text(weight: 600, part.title)) } else { heading(level: 3, part.title) }
  if part.note != "" { block(above: 3pt, below: 6pt, text(size: 7.6pt, fill: mute, part.note)) }
  image(bytes(part.svg), format: "svg", alt: part.alt, width: 100%)
  if part.table != none { v(-6pt); report-table(part.table) }
})

#for chapter in data.chapters {
  heading(level: 2, chapter.title)
  for part in chapter.parts {
    if part.kind == "table" { report-table(part) }
    else if part.kind == "prose" { blocks(part.blocks) }
    else if part.kind == "list" { list(..part.lines) }
    else if part.kind == "note" { note-of(part) }
    else if part.kind == "figure" { figure-of(part) }
  }
}

#if data.hashes.len() > 0 {
  heading(level: 2, data.sealTitle)
  text(size: 7.6pt, grid(columns: (auto, 1fr), column-gutter: 12pt, row-gutter: 6pt, ..data.hashes.map(((term, told)) => (text(fill: mute, term), told)).flatten()))
}
`;
