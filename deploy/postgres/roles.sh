#!/bin/sh
# Runs once, when the database is made: an owner for the migrations, and a role for the application that owns nothing.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password REMIT_OWNER_PASSWORD
\getenv api_password REMIT_API_PASSWORD

CREATE ROLE remit_owner LOGIN NOSUPERUSER CREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE remit_api LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'api_password';
GRANT remit_api TO remit_owner WITH ADMIN OPTION;

CREATE DATABASE remit OWNER remit_owner;
REVOKE ALL ON DATABASE remit FROM PUBLIC;
GRANT CONNECT ON DATABASE remit TO remit_api;
SQL
