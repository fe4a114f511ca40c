import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of every statement checks the signature of the context; it does so without reading the key each time. */
export class SignWithoutReading1763802300000 implements MigrationInterface {
  name = 'SignWithoutReading1763802300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keptByPlans);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readEachTime);
  }
}

const keptByPlans = `
  /*
   * Immutable only for as long as a connection lives, which is what it is meant for: the planner puts the key into the kept plan of
   * whatever signs. A new key, which comes with a new secret and a restart, counts for the connections that are made after it.
   */
  CREATE FUNCTION gate.pads() RETURNS bytea[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT ARRAY[k.inner_pad, k.outer_pad] FROM gate.context_keys k WHERE k.id);
  REVOKE ALL ON FUNCTION gate.pads FROM PUBLIC;

  /* Without settings of its own, so that it becomes a part of what calls it, all of which runs as the owner. */
  CREATE OR REPLACE FUNCTION gate.sign(organization uuid) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
    RETURN organization || ':' || encode(sha256((gate.pads())[2] || sha256((gate.pads())[1] || convert_to(organization::text, 'UTF8'))), 'hex');
`;

const readEachTime = `
  CREATE OR REPLACE FUNCTION gate.sign(organization uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    inner_pad bytea;
    outer_pad bytea;
  BEGIN
    SELECT k.inner_pad, k.outer_pad INTO inner_pad, outer_pad FROM gate.context_keys k WHERE k.id;
    RETURN organization || ':' || encode(sha256(outer_pad || sha256(inner_pad || convert_to(organization::text, 'UTF8'))), 'hex');
  END $$;
  DROP FUNCTION gate.pads;
`;
