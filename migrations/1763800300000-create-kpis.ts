import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKpis1763800300000 implements MigrationInterface {
  name = 'CreateKpis1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kpis);
    await runner.query(definitions);
    await runner.query(targets);
    await runner.query(measurements);
    await runner.query(rebases);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE kpi_rebases, measurements, targets, kpi_definitions, kpis_history, kpis',
    );
  }
}

const kpis = `
  CREATE TABLE kpis (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    area_id         uuid           NOT NULL,
    owner_id        uuid,
    parent_id       uuid,
    template_key    text,
    segment         text,
    source          text           NOT NULL DEFAULT '',
    weight          numeric        NOT NULL DEFAULT 1,
    is_critical     boolean        NOT NULL DEFAULT false,
    is_key          boolean        NOT NULL DEFAULT false,
    is_confidential boolean        NOT NULL DEFAULT false,
    is_computed     boolean        NOT NULL DEFAULT false,
    counted_scope   text           NOT NULL DEFAULT 'organization',
    position        integer        NOT NULL DEFAULT 0,
    tracked_from    date           NOT NULL,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT kpis_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT kpis_key UNIQUE (organization_id, key),
    CONSTRAINT kpis_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT kpis_weight_check CHECK (weight > 0 AND weight <= 100),
    CONSTRAINT kpis_computed_check CHECK (NOT is_computed OR template_key IS NOT NULL),
    CONSTRAINT kpis_counted_scope_check CHECK (counted_scope IN ('organization', 'area')),
    CONSTRAINT kpis_own_parent_check CHECK (parent_id <> id),
    CONSTRAINT kpis_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT kpis_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT kpis_parent_fkey FOREIGN KEY (organization_id, parent_id) REFERENCES kpis (organization_id, id)
  );
  CREATE INDEX kpis_area_idx ON kpis (organization_id, area_id, position, key) WHERE archived_at IS NULL;
  CREATE INDEX kpis_owner_idx ON kpis (organization_id, owner_id);
  CREATE INDEX kpis_computed_idx ON kpis (organization_id, template_key) WHERE is_computed AND archived_at IS NULL;
  CREATE INDEX kpis_parent_idx ON kpis (organization_id, parent_id);
  CALL remit.protect('kpis', 'mutable');
`;

const definitions = `
  CREATE TABLE kpi_definitions (
    organization_id   uuid           NOT NULL,
    id                uuid           NOT NULL,
    kpi_id            uuid           NOT NULL,
    number            integer        NOT NULL,
    effective_from    date           NOT NULL,
    name              text           NOT NULL,
    question          text           NOT NULL DEFAULT '',
    formula           text           NOT NULL DEFAULT '',
    numerator_label   text,
    denominator_label text,
    unit              text           NOT NULL,
    decimals          smallint       NOT NULL,
    direction         text           NOT NULL,
    kind              text           NOT NULL,
    roll_up           text           NOT NULL,
    cadence           text           NOT NULL,
    indicator         text           NOT NULL,
    baseline          numeric,
    baseline_on       date,
    note              text           NOT NULL DEFAULT '',
    reason            text           NOT NULL DEFAULT '',
    recorded_by       uuid           NOT NULL,
    recorded_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT kpi_definitions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT kpi_definitions_number_key UNIQUE (organization_id, kpi_id, number),
    CONSTRAINT kpi_definitions_decimals_check CHECK (decimals BETWEEN 0 AND 10),
    CONSTRAINT kpi_definitions_unit_check CHECK (unit IN ('percent', 'count', 'days', 'hours', 'milliseconds', 'months', 'currency', 'ratio', 'index', 'points', 'score')),
    CONSTRAINT kpi_definitions_direction_check CHECK (direction IN ('higher', 'lower', 'band')),
    CONSTRAINT kpi_definitions_kind_check CHECK (kind IN ('flow', 'stock', 'ratio', 'average', 'duration', 'score')),
    CONSTRAINT kpi_definitions_roll_up_check CHECK (roll_up IN ('sum', 'last', 'mean', 'median', 'weighted_mean', 'ratio_of_sums', 'none')),
    CONSTRAINT kpi_definitions_cadence_check CHECK (cadence IN ('weekly', 'monthly', 'quarterly', 'semiannual', 'annual')),
    CONSTRAINT kpi_definitions_indicator_check CHECK (indicator IN ('leading', 'lagging')),
    CONSTRAINT kpi_definitions_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT kpi_definitions_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('kpi_definitions', 'ledger');
`;

/** Four lines serve every direction: inside [green_low, green_high] is on track, inside [red_low, red_high] at risk, else off track; null is open-ended. */
const targets = `
  CREATE TABLE targets (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    plan_id         uuid           NOT NULL,
    kpi_id          uuid           NOT NULL,
    shape           text           NOT NULL,
    basis           text           NOT NULL DEFAULT 'period',
    starts_on       date           NOT NULL,
    ends_on         date           NOT NULL,
    due_on          date,
    target          numeric,
    target_high     numeric,
    text            text           NOT NULL DEFAULT '',
    green_low       numeric,
    green_high      numeric,
    red_low         numeric,
    red_high        numeric,
    stretch         numeric,
    floor           numeric,
    withdrawn       boolean        NOT NULL DEFAULT false,
    reason          text           NOT NULL DEFAULT '',
    source          text           NOT NULL DEFAULT '',
    import_id       uuid,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT targets_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT targets_shape_check CHECK (shape IN ('flat', 'per_period', 'cumulative', 'glide', 'text')),
    CONSTRAINT targets_basis_check CHECK (basis IN ('period', 'cumulative')),
    CONSTRAINT targets_order_check CHECK (starts_on <= ends_on),
    CONSTRAINT targets_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT targets_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX targets_current_idx ON targets (organization_id, kpi_id, ends_on, starts_on, recorded_at DESC, id DESC);
  CREATE INDEX targets_newest_idx ON targets (organization_id, kpi_id, recorded_at DESC);
  CREATE INDEX targets_wide_idx ON targets (organization_id, kpi_id, ends_on, starts_on) WHERE ends_on - starts_on > 6;
  CREATE INDEX targets_import_idx ON targets (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('targets', 'ledger');
`;

/** The newest recorded row of a period counts; \`withdrawn\` says that there is no value after all. What nobody recorded was computed. */
const measurements = `
  CREATE TABLE measurements (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kpi_id          uuid           NOT NULL,
    series          text           NOT NULL,
    period_key      text           NOT NULL,
    starts_on       date           NOT NULL,
    ends_on         date           NOT NULL,
    value           numeric,
    numerator       numeric,
    denominator     numeric,
    low             numeric,
    high            numeric,
    observations    integer,
    state           text           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    note            text           NOT NULL DEFAULT '',
    evidence        text           NOT NULL DEFAULT '',
    source          text           NOT NULL DEFAULT '',
    import_id       uuid,
    recorded_by     uuid,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT measurements_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT measurements_series_check CHECK (series IN ('actual', 'forecast', 'plan')),
    CONSTRAINT measurements_state_check CHECK (state IN ('provisional', 'final', 'restated', 'not_applicable', 'withdrawn')),
    CONSTRAINT measurements_value_check CHECK ((value IS NULL) = (state IN ('not_applicable', 'withdrawn'))),
    CONSTRAINT measurements_reason_check CHECK (state NOT IN ('not_applicable', 'restated', 'withdrawn') OR reason <> ''),
    CONSTRAINT measurements_observations_check CHECK (observations > 0),
    CONSTRAINT measurements_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT measurements_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT measurements_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX measurements_current_idx ON measurements (organization_id, kpi_id, series, ends_on DESC, recorded_at DESC, id DESC);
  CREATE INDEX measurements_import_idx ON measurements (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('measurements', 'ledger');
`;

const rebases = `
  CREATE TABLE kpi_rebases (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kpi_id          uuid           NOT NULL,
    from_day        date           NOT NULL,
    reason          text           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT kpi_rebases_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT kpi_rebases_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT kpi_rebases_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX kpi_rebases_kpi_idx ON kpi_rebases (organization_id, kpi_id, from_day DESC);
  CALL remit.protect('kpi_rebases', 'ledger');
`;
