import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports for people outside: links that open one edition, every opening of them, and whom versions are for. */
export class CreateShareLinks1763802000000 implements MigrationInterface {
  name = 'CreateShareLinks1763802000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(audiences);
    await runner.query(shareLinks);
    await runner.query(openings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE share_link_openings, share_links_history, share_links, audiences_history, audiences;
      DROP FUNCTION remit.keep_share_link;
      DELETE FROM gate.keys WHERE kind = 'share';
    `);
  }
}

const audiences = `
  CREATE TABLE audiences (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    name            text           NOT NULL,
    parts           text[]         NOT NULL,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT audiences_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT audiences_parts_check CHECK (cardinality(parts) > 0),
    CONSTRAINT audiences_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE UNIQUE INDEX audiences_name_key ON audiences (organization_id, lower(name)) WHERE archived_at IS NULL;
  CALL remit.protect('audiences', 'mutable');
`;

/** The id is that of the key; what the link shows stays as it was when it was handed out. */
const shareLinks = `
  CREATE TABLE share_links (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    edition_id      uuid           NOT NULL,
    name            text           NOT NULL,
    audience_name   text,
    parts           text[],
    mailed_to       text,
    mail_id         uuid,
    expires_at      timestamptz(3) NOT NULL,
    revoked_at      timestamptz(3),
    revoked_by      uuid,
    created_by      uuid           NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT share_links_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT share_links_audience_check CHECK ((audience_name IS NULL) = (parts IS NULL)),
    CONSTRAINT share_links_mail_check CHECK ((mailed_to IS NULL) = (mail_id IS NULL)),
    CONSTRAINT share_links_revoked_check CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
    CONSTRAINT share_links_edition_fkey FOREIGN KEY (organization_id, edition_id) REFERENCES editions (organization_id, id),
    CONSTRAINT share_links_creator_fkey FOREIGN KEY (organization_id, created_by) REFERENCES people (organization_id, id),
    CONSTRAINT share_links_revoker_fkey FOREIGN KEY (organization_id, revoked_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX share_links_edition_idx ON share_links (organization_id, edition_id, id DESC);
  CREATE INDEX share_links_creator_idx ON share_links (organization_id, created_by);
  CREATE INDEX share_links_revoker_idx ON share_links (organization_id, revoked_by) WHERE revoked_by IS NOT NULL;
  CALL remit.protect('share_links', 'mutable');

  CREATE FUNCTION remit.keep_share_link() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was handed out stays on record as it was' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER handed_out BEFORE UPDATE ON share_links FOR EACH ROW
    WHEN (OLD.revoked_at IS NOT NULL OR (NEW.edition_id, NEW.name, NEW.audience_name, NEW.parts, NEW.mailed_to, NEW.mail_id, NEW.expires_at, NEW.created_by)
      IS DISTINCT FROM (OLD.edition_id, OLD.name, OLD.audience_name, OLD.parts, OLD.mailed_to, OLD.mail_id, OLD.expires_at, OLD.created_by))
    EXECUTE FUNCTION remit.keep_share_link();
  CREATE TRIGGER handed_out_stays BEFORE DELETE ON share_links FOR EACH ROW EXECUTE FUNCTION remit.keep_share_link();
`;

/** Of the address only the network is kept, which tells one reader from another and no more. */
const openings = `
  CREATE TABLE share_link_openings (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    share_link_id   uuid           NOT NULL,
    format          text           NOT NULL,
    network         text           NOT NULL,
    user_agent      text           NOT NULL,
    opened_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT share_link_openings_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT share_link_openings_format_check CHECK (format IN ('html', 'pdf')),
    CONSTRAINT share_link_openings_link_fkey FOREIGN KEY (organization_id, share_link_id) REFERENCES share_links (organization_id, id)
  );
  CREATE INDEX share_link_openings_link_idx ON share_link_openings (organization_id, share_link_id, id DESC);
  CALL remit.protect('share_link_openings', 'ledger');
`;
