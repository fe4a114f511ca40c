import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways in which the application reaches accounts, seats and keys. */
export class CreateGateFunctions1763800150000 implements MigrationInterface {
  name = 'CreateGateFunctions1763800150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(signIn);
    await runner.query(keys);
    await runner.query(accounts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION gate.authenticate, gate.begin_sign_in, gate.end_sign_in, gate.issue_key, gate.keys_of, gate.revoke_key, gate.revoke_keys, gate.switch_session, gate.take_ticket, gate.read_ticket, gate.seats_of, gate.administers_seats, gate.find_account, gate.has_account, gate.create_account, gate.set_password, gate.is_empty, gate.purge, gate.take_stock;
    `);
  }
}

/** One call authenticates and opens the organization's context for the rest of the transaction. */
const signIn = `
  CREATE FUNCTION gate.authenticate(secret_hash bytea) RETURNS TABLE (
    credential_id uuid, kind text, account_id uuid, organization_id uuid, person_id uuid, role text, scopes text[], area_ids uuid[],
    time_zone text, revision bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    k gate.keys;
  BEGIN
    SELECT * INTO k FROM gate.keys x
    WHERE x.hash = secret_hash AND x.kind IN ('session', 'token') AND x.revoked_at IS NULL AND x.expires_at > remit.now();
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM set_config('app.context', gate.sign(k.organization_id), true);
    RETURN QUERY
      SELECT k.id, k.kind, k.account_id, k.organization_id, k.person_id, p.role, k.scopes, k.area_ids,
             coalesce(p.time_zone, o.time_zone), h.seq
      FROM public.people p
      JOIN public.organizations o ON o.organization_id = p.organization_id
      JOIN public.activity_heads h ON h.organization_id = p.organization_id
      WHERE p.organization_id = k.organization_id AND p.id = k.person_id AND p.state = 'active';
    IF NOT FOUND THEN
      PERFORM set_config('app.context', '', true);
      RETURN;
    END IF;
    IF k.last_used_at IS NULL OR k.last_used_at < remit.now() - interval '5 minutes' THEN
      UPDATE gate.keys SET last_used_at = remit.now() WHERE id = k.id;
    END IF;
  END $$;

  /*
   * An attempt counts as failed before the password is looked at, so that many at once gain nothing. From the fifth on,
   * each wait is twice the one before, up to a quarter of an hour; an hour of quiet forgets them all.
   */
  CREATE FUNCTION gate.begin_sign_in(tried_email text) RETURNS TABLE (account_id uuid, password_hash text, blocked_until timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    attempt gate.sign_in_attempts;
    tries integer;
  BEGIN
    INSERT INTO gate.sign_in_attempts AS t (email_hash) VALUES (sha256(convert_to(tried_email, 'UTF8')))
    ON CONFLICT (email_hash) DO UPDATE SET email_hash = excluded.email_hash
    RETURNING * INTO attempt;
    IF attempt.blocked_until > remit.now() THEN
      RETURN QUERY SELECT NULL::uuid, NULL::text, attempt.blocked_until::timestamptz;
      RETURN;
    END IF;
    tries := CASE WHEN attempt.last_at < remit.now() - interval '1 hour' THEN 1 ELSE attempt.failed + 1 END;
    UPDATE gate.sign_in_attempts t SET failed = tries, last_at = remit.now(),
      blocked_until = CASE WHEN tries >= 5
        THEN remit.now() + least(interval '15 minutes', interval '1 second' * power(2, least(tries - 5, 20))) END
    WHERE t.email_hash = attempt.email_hash;
    RETURN QUERY SELECT a.id, a.password_hash, NULL::timestamptz
      FROM (SELECT) one LEFT JOIN gate.accounts a ON a.email = tried_email;
  END $$;

  CREATE FUNCTION gate.end_sign_in(right_email text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM gate.sign_in_attempts WHERE email_hash = sha256(convert_to(right_email, 'UTF8'))
  $$;

  CREATE FUNCTION gate.seats_of(wanted_account uuid) RETURNS TABLE (organization_id uuid, person_id uuid, role text, name text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    seat gate.seats;
    before text := coalesce(current_setting('app.context', true), '');
  BEGIN
    FOR seat IN SELECT * FROM gate.seats s WHERE s.account_id = wanted_account AND s.active ORDER BY s.organization_id LOOP
      PERFORM set_config('app.context', gate.sign(seat.organization_id), true);
      RETURN QUERY SELECT o.organization_id, p.id, p.role, o.name
        FROM public.organizations o JOIN public.people p ON p.organization_id = o.organization_id
        WHERE o.organization_id = seat.organization_id AND p.id = seat.person_id;
    END LOOP;
    PERFORM set_config('app.context', before, true);
  END $$;

  /* Whether one account is an administrator wherever the other sits. */
  CREATE FUNCTION gate.administers_seats(admin_account uuid, wanted_account uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT NOT EXISTS (
      SELECT FROM gate.seats_of(wanted_account) s
      WHERE s.organization_id NOT IN (SELECT a.organization_id FROM gate.seats_of(admin_account) a WHERE a.role = 'admin'))
  $$;
`;

const keys = `
  /* A key opens the organization of the context and no other. */
  CREATE FUNCTION gate.issue_key(key jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO gate.keys (id, hash, kind, account_id, organization_id, person_id, name, scopes, area_ids, address, user_agent, expires_at)
    SELECT (key->>'id')::uuid, decode(key->>'hash', 'hex'), key->>'kind', (key->>'accountId')::uuid, remit.current_org(),
      (key->>'personId')::uuid, coalesce(key->>'name', ''),
      coalesce((SELECT array_agg(s) FROM jsonb_array_elements_text(nullif(key->'scopes', 'null')) s), '{read,write}'),
      (SELECT array_agg(a::uuid) FROM jsonb_array_elements_text(nullif(key->'areaIds', 'null')) a),
      key->>'address', key->>'userAgent', (key->>'expiresAt')::timestamptz
  $$;

  /* Of the signed-in account (its sessions everywhere) or of the current organization (its tokens, invitations, resets). */
  CREATE FUNCTION gate.keys_of(wanted_kind text, wanted_account uuid) RETURNS TABLE (
    id uuid, organization_id uuid, person_id uuid, name text, scopes text[], area_ids uuid[], address text, user_agent text,
    created_at timestamptz, expires_at timestamptz, last_used_at timestamptz, used_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT k.id, k.organization_id, k.person_id, k.name, k.scopes, k.area_ids, k.address, k.user_agent,
      k.created_at, k.expires_at, k.last_used_at, k.used_at
    FROM gate.keys k
    WHERE k.kind = wanted_kind AND k.revoked_at IS NULL
      AND (CASE WHEN wanted_account IS NULL THEN k.organization_id = remit.current_org() ELSE k.account_id = wanted_account END)
      AND (wanted_kind <> 'session' OR k.expires_at > remit.now())
    ORDER BY k.id DESC
  $$;

  CREATE FUNCTION gate.revoke_key(wanted_kind text, wanted_id uuid, wanted_account uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    UPDATE gate.keys k SET revoked_at = remit.now()
    WHERE k.id = wanted_id AND k.kind = wanted_kind AND k.revoked_at IS NULL
      AND (CASE WHEN wanted_account IS NULL THEN k.organization_id = remit.current_org() ELSE k.account_id = wanted_account END);
    RETURN FOUND;
  END $$;

  CREATE FUNCTION gate.revoke_keys(wanted_kind text, wanted_person uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    revoked integer;
  BEGIN
    UPDATE gate.keys k SET revoked_at = remit.now()
    WHERE k.kind = wanted_kind AND k.organization_id = remit.current_org() AND k.person_id = wanted_person AND k.revoked_at IS NULL;
    GET DIAGNOSTICS revoked = ROW_COUNT;
    RETURN revoked;
  END $$;

  CREATE FUNCTION gate.switch_session(session_id uuid, wanted_organization uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    UPDATE gate.keys k SET organization_id = s.organization_id, person_id = s.person_id
    FROM gate.seats s
    WHERE k.id = session_id AND k.kind = 'session' AND k.revoked_at IS NULL
      AND s.account_id = k.account_id AND s.organization_id = wanted_organization AND s.active;
    RETURN FOUND;
  END $$;

  CREATE FUNCTION gate.read_ticket(secret_hash bytea, wanted_kind text) RETURNS TABLE (id uuid, organization_id uuid, person_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    RETURN QUERY SELECT k.id, k.organization_id, k.person_id FROM gate.keys k
      WHERE k.hash = secret_hash AND k.kind = wanted_kind AND k.used_at IS NULL AND k.revoked_at IS NULL AND k.expires_at > remit.now();
    IF FOUND THEN
      PERFORM set_config('app.context', gate.sign((SELECT k.organization_id FROM gate.keys k WHERE k.hash = secret_hash)), true);
    END IF;
  END $$;

  /* Single use: of two who come at once, the second finds nothing. */
  CREATE FUNCTION gate.take_ticket(secret_hash bytea, wanted_kind text) RETURNS TABLE (id uuid, organization_id uuid, person_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    RETURN QUERY UPDATE gate.keys k SET used_at = remit.now()
      WHERE k.hash = secret_hash AND k.kind = wanted_kind AND k.used_at IS NULL AND k.revoked_at IS NULL AND k.expires_at > remit.now()
      RETURNING k.id, k.organization_id, k.person_id;
    IF FOUND THEN
      PERFORM set_config('app.context', gate.sign((SELECT k.organization_id FROM gate.keys k WHERE k.hash = secret_hash)), true);
    END IF;
  END $$;
`;

const accounts = `
  CREATE FUNCTION gate.is_empty() RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT NOT EXISTS (SELECT FROM gate.accounts)
  $$;

  CREATE FUNCTION gate.find_account(wanted_account uuid) RETURNS TABLE (email text, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT a.email, a.password_hash FROM gate.accounts a WHERE a.id = wanted_account
  $$;

  CREATE FUNCTION gate.has_account(wanted_email text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM gate.accounts a WHERE a.email = wanted_email)
  $$;

  CREATE FUNCTION gate.create_account(new_id uuid, new_email text, new_password_hash text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    INSERT INTO gate.accounts (id, email, password_hash) VALUES (new_id, new_email, new_password_hash) ON CONFLICT DO NOTHING;
    RETURN FOUND;
  END $$;

  /* Every other session of the account, and every link that would set its password, ends with the old one. */
  CREATE FUNCTION gate.set_password(wanted_account uuid, new_password_hash text, kept_session uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE gate.accounts SET password_hash = new_password_hash, password_changed_at = remit.now() WHERE id = wanted_account;
    UPDATE gate.keys SET revoked_at = remit.now()
    WHERE account_id = wanted_account AND kind IN ('session', 'reset') AND revoked_at IS NULL AND id IS DISTINCT FROM kept_session;
    DELETE FROM gate.sign_in_attempts
    WHERE email_hash = (SELECT sha256(convert_to(a.email, 'UTF8')) FROM gate.accounts a WHERE a.id = wanted_account);
  $$;

  /* Keys stay listed for a while after their end; attempts are forgotten after a day. */
  CREATE FUNCTION gate.purge() RETURNS TABLE (keys bigint, attempts bigint)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH old_keys AS (
      DELETE FROM gate.keys k
      WHERE least(k.expires_at, k.revoked_at, k.used_at) < remit.now() - interval '90 days' RETURNING 1
    ), old_attempts AS (
      DELETE FROM gate.sign_in_attempts t WHERE t.last_at < remit.now() - interval '1 day' RETURNING 1
    )
    SELECT (SELECT count(*) FROM old_keys), (SELECT count(*) FROM old_attempts)
  $$;

  /* After much was written at once, plans that are kept still take the tables for small: fresh statistics end them. */
  CREATE FUNCTION gate.take_stock(names text[] DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    EXECUTE (SELECT 'ANALYZE (SKIP_LOCKED) ' || string_agg(format('public.%I', t.tablename), ', ' ORDER BY t.tablename)
      FROM pg_tables t
      WHERE t.schemaname = 'public' AND t.tableowner = current_user AND (names IS NULL OR t.tablename = ANY (names)));
  END $$;

  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA gate FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION gate.authenticate, gate.begin_sign_in, gate.end_sign_in, gate.seats_of, gate.administers_seats,
    gate.issue_key, gate.keys_of, gate.revoke_key, gate.revoke_keys, gate.switch_session, gate.read_ticket, gate.take_ticket,
    gate.is_empty, gate.find_account, gate.has_account, gate.create_account, gate.set_password, gate.purge,
    gate.take_stock TO remit_app;
`;
