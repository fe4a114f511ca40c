/** A comment `c`, whose author `AUTHOR` joins. Expects `$1` the organization. */
export const COMMENT = `c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.author_id AS "authorId", c.body,
  json_build_object('personId', author.id, 'name', author.name) AS author,
  coalesce((SELECT json_agg(json_build_object('personId', m.id, 'name', m.name) ORDER BY array_position(c.mentions, m.id))
    FROM people m WHERE m.organization_id = $1 AND m.id = ANY (c.mentions)), '[]') AS mentions, c.is_question AS "isQuestion",
  CASE WHEN c.line_section IS NOT NULL THEN json_build_object('section', c.line_section, 'key', c.line_key, 'name', c.line_name,
    'edition', c.line_edition) END AS line,
  c.removed_at AS "removedAt", CASE WHEN c.version > 1 THEN c.updated_at END AS "editedAt", c.created_at AS "createdAt", c.version`;

export const AUTHOR =
  'JOIN people author ON author.organization_id = c.organization_id AND author.id = c.author_id';
