const COLUMNS =
  'name, kind, description, line_id, area_id, owner_id, started_on, launched_on, import_source, external_key';
const FIELDS = `r.name, r.kind, r.description, r."lineId", r."areaId", r."ownerId", r."startedOn", r."launchedOn",
  r."importSource", r."externalKey"`;
const RECORDSET = `jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, name text, kind text, description text, "lineId" uuid,
  "areaId" uuid, "ownerId" uuid, "startedOn" date, "launchedOn" date, "importSource" text, "externalKey" text, "isArchived" boolean)`;

export const INSERT = `
  INSERT INTO products (organization_id, id, key, ${COLUMNS}) SELECT $1, r.id, r.key, ${FIELDS} FROM ${RECORDSET}`;

/** Archived stays archived since the same moment. */
export const REVISE = `
  UPDATE products p SET (${COLUMNS}) = ROW (${FIELDS}),
    archived_at = CASE WHEN r."isArchived" THEN coalesce(p.archived_at, remit.now()) END
  FROM ${RECORDSET} WHERE p.organization_id = $1 AND p.id = r.id`;

export const INSERT_LINES = `
  INSERT INTO product_lines (organization_id, id, key, name, area_id, import_source)
  SELECT $1, r.id, r.key, r.name, r."areaId", r."importSource"
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, name text, "areaId" uuid, "importSource" text)`;

export const CHANGE_STAGE = `
  INSERT INTO stage_changes (organization_id, id, product_id, from_stage_id, to_stage_id, effective_on, withdraws_id, recorded_by,
    reason, source, import_id)
  SELECT $1, r.id, r."productId", r."fromStageId", r."toStageId", r."effectiveOn", r."withdrawsId", $3, $4, $5, $6::uuid
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "productId" uuid, "fromStageId" uuid, "toStageId" uuid, "effectiveOn" date,
    "withdrawsId" uuid)`;

/** The first day on which it is live becomes the day of the launch, unless it was begun after that. */
export const LAUNCH = `
  UPDATE products p SET launched_on = r."effectiveOn"
  FROM jsonb_to_recordset($2::jsonb) AS r("productId" uuid, "fromStageId" uuid, "toStageId" uuid, "effectiveOn" date)
  JOIN stages f ON f.organization_id = $1 AND f.id = r."fromStageId" AND f.phase = 'before_launch'
  JOIN stages t ON t.organization_id = $1 AND t.id = r."toStageId" AND t.phase = 'live'
  WHERE p.organization_id = $1 AND p.id = r."productId" AND p.launched_on IS NULL
    AND (p.started_on IS NULL OR p.started_on <= r."effectiveOn")`;

export const PLAN = `
  INSERT INTO stage_plans (organization_id, id, product_id, stage_id, planned_on, stated_on, recorded_by, reason, source, import_id)
  SELECT $1, r.id, r."productId", r."stageId", r."plannedOn", r."statedOn", $3, $4, $5, $6::uuid
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "productId" uuid, "stageId" uuid, "plannedOn" date, "statedOn" date)`;

/** The changes of import $2 to products $3, as the rows that withdraw them. */
export const STAGES_TO_WITHDRAW = `
  SELECT c.product_id AS "productId", c.from_stage_id AS "fromStageId", c.to_stage_id AS "toStageId", c.effective_on AS "effectiveOn",
    c.id AS "withdrawsId"
  FROM stage_changes c
  WHERE c.organization_id = $1 AND c.import_id = $2 AND c.product_id = ANY ($3::uuid[])
    AND NOT EXISTS (SELECT FROM stage_changes w WHERE w.organization_id = $1 AND w.withdraws_id = c.id)`;

/** What was planned before import $2 said otherwise of products $3. */
export const PLANS_BEFORE = `
  SELECT p.product_id AS "productId", p.stage_id AS "stageId", p.stated_on AS "statedOn", (
      SELECT x.planned_on FROM stage_plans x
      WHERE x.organization_id = $1 AND x.product_id = p.product_id AND x.stage_id = p.stage_id
        AND (x.stated_on, x.recorded_at, x.id) < (p.stated_on, p.recorded_at, p.id)
      ORDER BY x.stated_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1) AS "plannedOn"
  FROM stage_plans p WHERE p.organization_id = $1 AND p.import_id = $2 AND p.product_id = ANY ($3::uuid[])`;

const archive = (table: string): string =>
  `UPDATE ${table} SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL`;

export const ARCHIVE = { products: archive('products'), product_lines: archive('product_lines') };
