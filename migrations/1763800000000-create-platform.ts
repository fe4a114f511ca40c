import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenancy, history, the activity chain and idempotency: what every later table stands on. */
export class CreatePlatform1763800000000 implements MigrationInterface {
  name = 'CreatePlatform1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tenancy);
    await runner.query(history);
    await runner.query(protection);
    await runner.query(organizations);
    await runner.query(activity);
    await runner.query(idempotency);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, activities, activity_heads, organizations_history, organizations;
      DROP SCHEMA gate CASCADE;
      DROP SCHEMA remit CASCADE;
      DROP EXTENSION btree_gist;
    `);
  }
}

/** The context is `organization:hmac`, so that injected SQL cannot choose another organization. */
const tenancy = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE SCHEMA remit;
  CREATE SCHEMA gate;
  GRANT USAGE ON SCHEMA remit, gate TO remit_app;

  CREATE TABLE gate.context_keys (
    id        boolean PRIMARY KEY DEFAULT true,
    inner_pad bytea   NOT NULL,
    outer_pad bytea   NOT NULL,
    CONSTRAINT context_keys_single_check CHECK (id)
  );

  /* The key is read by itself, because a statement without parameters is planned once and every scan asks for this. */
  CREATE FUNCTION gate.sign(organization uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    inner_pad bytea;
    outer_pad bytea;
  BEGIN
    SELECT k.inner_pad, k.outer_pad INTO inner_pad, outer_pad FROM gate.context_keys k WHERE k.id;
    RETURN organization || ':' || encode(sha256(outer_pad || sha256(inner_pad || convert_to(organization::text, 'UTF8'))), 'hex');
  END $$;
  REVOKE ALL ON FUNCTION gate.sign FROM PUBLIC;

  CREATE FUNCTION remit.current_org() RETURNS uuid
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    context text := nullif(current_setting('app.context', true), '');
  BEGIN
    IF context IS NULL THEN RETURN NULL; END IF;
    IF context IS DISTINCT FROM gate.sign(left(context, 36)::uuid) THEN
      RAISE EXCEPTION 'the organization context is forged' USING ERRCODE = '42501';
    END IF;
    RETURN left(context, 36)::uuid;
  END $$;

  /* Tests and the sample organization run on a clock of their own; otherwise the transaction's time counts. */
  CREATE FUNCTION remit.now() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
`;

/** Closed versions of mutable rows; \`valid\` comes first, so that added columns keep the same order on both sides. */
const history = `
  CREATE FUNCTION remit.keep_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    until timestamptz(3) := greatest(remit.now(), OLD.updated_at);
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      NEW.version := OLD.version + 1;
      NEW.updated_at := until;
    END IF;
    IF OLD.updated_at < until THEN
      EXECUTE format('INSERT INTO %I.%I SELECT tstzrange($2, $3), ($1).*', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
        USING OLD, OLD.updated_at, until;
    END IF;
    IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
    RETURN OLD;
  END $$;

  CREATE FUNCTION remit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is a ledger: rows are added, never changed or removed', TG_TABLE_NAME USING ERRCODE = '42501';
  END $$;
`;

/** \`mutable\`: rows change and keep their versions. \`ledger\`: rows are only added. \`plain\`: rows change without history. */
const protection = `
  CREATE PROCEDURE remit.protect(tenant_table text, mode text)
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = (SELECT remit.current_org())) WITH CHECK (organization_id = (SELECT remit.current_org()))', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO remit_app', tenant_table);
    IF mode = 'ledger' THEN
      EXECUTE format('CREATE TRIGGER ledger BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION remit.refuse_change()', tenant_table);
      RETURN;
    END IF;
    EXECUTE format('GRANT UPDATE, DELETE ON %I TO remit_app', tenant_table);
    IF mode = 'plain' THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I (valid tstzrange NOT NULL, LIKE %I, CONSTRAINT %I PRIMARY KEY (organization_id, id, valid))',
      tenant_table || '_history', tenant_table, tenant_table || '_history_pkey');
    EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION remit.keep_history()', tenant_table);
    CALL remit.protect(tenant_table || '_history', 'ledger');
    EXECUTE format('REVOKE INSERT ON %I FROM remit_app', tenant_table || '_history');
  END $$;
  REVOKE ALL ON PROCEDURE remit.protect FROM PUBLIC;
`;

const organizations = `
  CREATE TABLE organizations (
    organization_id    uuid           NOT NULL,
    id                 uuid           NOT NULL,
    name               text           NOT NULL,
    time_zone          text           NOT NULL,
    locale             text           NOT NULL,
    currency           text           NOT NULL,
    fiscal_start_month smallint       NOT NULL,
    fiscal_pattern     text           NOT NULL,
    terminology        jsonb          NOT NULL DEFAULT '{}',
    version            integer        NOT NULL DEFAULT 1,
    created_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT organizations_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT organizations_self_check CHECK (id = organization_id),
    CONSTRAINT organizations_tenant_key UNIQUE (organization_id),
    CONSTRAINT organizations_fiscal_start_check CHECK (fiscal_start_month BETWEEN 1 AND 12),
    CONSTRAINT organizations_fiscal_pattern_check CHECK (fiscal_pattern IN ('months', '4-4-5', '4-5-4', '5-4-4'))
  );
  CALL remit.protect('organizations', 'mutable');
`;

const activity = `
  CREATE TABLE activity_heads (
    organization_id uuid   NOT NULL,
    seq             bigint NOT NULL DEFAULT 0,
    hash            text   NOT NULL,
    CONSTRAINT activity_heads_pkey PRIMARY KEY (organization_id),
    CONSTRAINT activity_heads_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('activity_heads', 'plain');
  REVOKE DELETE ON activity_heads FROM remit_app;

  CREATE TABLE activities (
    organization_id uuid           NOT NULL,
    seq             bigint         NOT NULL,
    id              uuid           NOT NULL,
    at              timestamptz(3) NOT NULL,
    actor_id        uuid,
    action          text           NOT NULL,
    subject_kind    text           NOT NULL,
    subject_id      uuid           NOT NULL,
    area_id         uuid,
    details         jsonb          NOT NULL,
    salt            text           NOT NULL,
    digest          text           NOT NULL,
    hash            text           NOT NULL,
    CONSTRAINT activities_pkey PRIMARY KEY (organization_id, seq),
    CONSTRAINT activities_id_key UNIQUE (organization_id, id),
    CONSTRAINT activities_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX activities_subject_idx ON activities (organization_id, subject_id, seq DESC);
  CREATE INDEX activities_actor_idx ON activities (organization_id, actor_id, seq DESC);
  CREATE INDEX activities_area_idx ON activities (organization_id, area_id, seq DESC);
  CALL remit.protect('activities', 'ledger');
`;

const idempotency = `
  CREATE TABLE idempotency_keys (
    organization_id uuid           NOT NULL,
    credential_id   uuid           NOT NULL,
    key             text           NOT NULL,
    request_hash    text           NOT NULL,
    status          smallint       NOT NULL,
    body            text,
    headers         jsonb          NOT NULL DEFAULT '{}',
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (organization_id, credential_id, key),
    CONSTRAINT idempotency_keys_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX idempotency_keys_age_idx ON idempotency_keys (organization_id, created_at);
  CALL remit.protect('idempotency_keys', 'plain');
`;
