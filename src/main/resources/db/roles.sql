-- Makes the roles of Holdfast and gives them the database this script is run in. It may be
-- run again at any time: it makes what is missing and sets the passwords it is given.
--
-- The embedded server and docker-compose.yml run it by themselves. An administrator of any
-- other server (PostgreSQL 15 or newer) runs it once, as a superuser or as the database's
-- owner with CREATEROLE, with psql 15 or newer, names and passwords in the environment so
-- that no command line shows them:
--
--   createdb holdfast
--   HOLDFAST_DATABASE_OWNER_PASSWORD=... HOLDFAST_DATABASE_APP_PASSWORD=... \
--     HOLDFAST_DATABASE_LOADER_PASSWORD=... HOLDFAST_DATABASE_BACKUP_PASSWORD=... \
--     psql --dbname holdfast --file roles.sql
--
-- owner     owns the tables and migrates them; the policies bind it too
-- app       serves requests: under row-level security, owner of nothing
-- loader    copies lines into the leaves and can read nothing
-- crossing  cannot sign in; owns the few functions that reach across institutions. The owner
--           may become it, but does not inherit it: its policies would show the owner all rows
-- backup    reads everything through policies of its own: pg_dump --enable-row-security
--
-- None is a superuser, passes policies by, or makes roles.

\set ON_ERROR_STOP on
\set owner ''
\set app ''
\set loader ''
\set crossing ''
\set backup ''
\set owner_password ''
\set app_password ''
\set loader_password ''
\set backup_password ''
\getenv owner HOLDFAST_DATABASE_OWNER_USER
\getenv app HOLDFAST_DATABASE_APP_USER
\getenv loader HOLDFAST_DATABASE_LOADER_USER
\getenv crossing HOLDFAST_DATABASE_CROSSING_ROLE
\getenv backup HOLDFAST_DATABASE_BACKUP_ROLE
\getenv owner_password HOLDFAST_DATABASE_OWNER_PASSWORD
\getenv app_password HOLDFAST_DATABASE_APP_PASSWORD
\getenv loader_password HOLDFAST_DATABASE_LOADER_PASSWORD
\getenv backup_password HOLDFAST_DATABASE_BACKUP_PASSWORD

SET holdfast.owner = :'owner';
SET holdfast.app = :'app';
SET holdfast.loader = :'loader';
SET holdfast.crossing = :'crossing';
SET holdfast.backup = :'backup';
SET holdfast.owner_password = :'owner_password';
SET holdfast.app_password = :'app_password';
SET holdfast.loader_password = :'loader_password';
SET holdfast.backup_password = :'backup_password';
SET holdfast.crossing_password = '';

-- The roles and their passwords.
DO $roles$
DECLARE
  kind text;
  wanted text;
  password text;
BEGIN
  IF current_setting('holdfast.loader_password') = '' THEN
    PERFORM set_config('holdfast.loader_password', current_setting('holdfast.app_password'), false);
  END IF;
  FOREACH kind IN ARRAY ARRAY['owner', 'app', 'loader', 'crossing', 'backup'] LOOP
    wanted := coalesce(nullif(current_setting('holdfast.' || kind), ''), 'holdfast_' || kind);
    PERFORM set_config('holdfast.' || kind, wanted, false);
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = wanted
               AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication)) THEN
      RAISE EXCEPTION 'role % is a superuser, passes row-level security by, replicates or makes roles: take another', wanted;
    END IF;
    password := current_setting('holdfast.' || kind || '_password');
    IF kind = 'crossing' THEN
      EXECUTE format('ALTER ROLE %I NOLOGIN', wanted);
    ELSE
      EXECUTE format('ALTER ROLE %I LOGIN', wanted);
    END IF;
    IF password <> '' THEN
      EXECUTE format('ALTER ROLE %I PASSWORD %L', wanted, password);
    END IF;
  END LOOP;
END
$roles$;

RESET holdfast.owner_password;
RESET holdfast.app_password;
RESET holdfast.loader_password;
RESET holdfast.backup_password;

-- Who may become whom: the owner may become crossing, nobody else anybody.
DO $membership$
DECLARE
  owner text := current_setting('holdfast.owner');
  crossing text := current_setting('holdfast.crossing');
  kind text;
BEGIN
  EXECUTE format('ALTER ROLE %I NOINHERIT', owner);
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', crossing, owner);
  ELSE
    EXECUTE format('GRANT %I TO %I', crossing, owner);
  END IF;
  FOREACH kind IN ARRAY ARRAY['app', 'loader', 'backup'] LOOP
    IF EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
               WHERE r.rolname = current_setting('holdfast.' || kind)) THEN
      RAISE EXCEPTION 'role % is a member of another role: take another', current_setting('holdfast.' || kind);
    END IF;
  END LOOP;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT %I TO CURRENT_USER', owner);
  END IF;
END
$membership$;

-- What they may do in this database, and how they work in it.
DO $database$
DECLARE
  here text := current_database();
  owner text := current_setting('holdfast.owner');
  app text := current_setting('holdfast.app');
  loader text := current_setting('holdfast.loader');
  crossing text := current_setting('holdfast.crossing');
  backup text := current_setting('holdfast.backup');
  kind text;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', here);
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO %I', here, owner);
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', here, app);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', here, loader, backup);

  EXECUTE format('ALTER SCHEMA public OWNER TO %I', owner);
  EXECUTE format('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I, %I', app, loader, backup);
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA public TO %I', crossing);

  -- The leaves have no policies: only the loader, which may insert, and the backup come near.
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS leaf AUTHORIZATION %I', owner);
  EXECUTE format('REVOKE ALL ON SCHEMA leaf FROM PUBLIC');
  EXECUTE format('GRANT USAGE ON SCHEMA leaf TO %I, %I', loader, backup);

  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT SELECT ON TABLES TO %I', owner, backup);
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT SELECT ON SEQUENCES TO %I', owner, backup);

  FOREACH kind IN ARRAY ARRAY['owner', 'app', 'loader', 'crossing', 'backup'] LOOP
    EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = public', current_setting('holdfast.' || kind), here);
  END LOOP;
  -- A job that needs longer says so for its own transaction: SET LOCAL statement_timeout.
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET statement_timeout = %L', app, here, '2min');
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET lock_timeout = %L', app, here, '20s');
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET idle_in_transaction_session_timeout = %L', app, here, '5min');
END
$database$;

RESET holdfast.owner;
RESET holdfast.app;
RESET holdfast.loader;
RESET holdfast.crossing;
RESET holdfast.backup;
