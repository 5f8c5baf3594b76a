-- The person that the transaction deletes, as deletion tells it with set_config(…, true): "name" or "address".
CREATE FUNCTION forgotten(part text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT nullif(current_setting('gradcheck.forgotten_' || part, true), '')
$$;

-- Any text, as a regular expression that finds it as whole words.
CREATE FUNCTION as_words(said text) RETURNS text IMMUTABLE STRICT LANGUAGE sql AS $$
  SELECT '(?<![\w.+-])' || regexp_replace(said, '([.*+?^$()\[\]{}|\\/-])', '\\\1', 'g') || '(?![\w-]|\.\w)'
$$;

-- Whether a text begins with the person's name: "Leo Learner", "Leo Learner: gru-cell in Week 3".
CREATE FUNCTION begins_with_forgotten(said text) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT coalesce(starts_with(said, forgotten('name')) AND said ~ ('^' || as_words(forgotten('name'))), false)
$$;

CREATE FUNCTION names_forgotten_address(said text) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT coalesce(said ~* as_words(forgotten('address')), false)
$$;

-- A text without the address, and without the name where it begins with it: a name elsewhere may be a word.
CREATE FUNCTION without_forgotten(said text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT CASE WHEN forgotten('address') IS NULL THEN said ELSE regexp_replace(
    CASE WHEN begins_with_forgotten(said) THEN 'A deleted person' || substr(said, length(forgotten('name')) + 1) ELSE said END,
    as_words(forgotten('address')), 'a deleted person', 'gi') END
$$;

-- The same for JSON, where the name goes when it is the whole of a text.
CREATE FUNCTION without_forgotten(said jsonb) RETURNS jsonb STABLE LANGUAGE sql AS $$
  SELECT CASE WHEN forgotten('address') IS NULL THEN said ELSE regexp_replace(
    replace(said::text, to_jsonb(forgotten('name'))::text, '"a deleted person"'),
    as_words(forgotten('address')), 'a deleted person', 'gi')::jsonb END
$$;

-- The log is append-only, with one exception: when a person is deleted, the actor goes, and the person's name and address
-- make way for "a deleted person". What was done, when, where and everything else that is said of it cannot change.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND ROW(NEW."id", NEW."courseId", NEW."action", NEW."at") IS NOT DISTINCT FROM ROW(OLD."id", OLD."courseId", OLD."action", OLD."at")
    AND (NEW."actorId" IS NULL OR NEW."actorId" IS NOT DISTINCT FROM OLD."actorId")
    AND (NEW."subject" IS NOT DISTINCT FROM OLD."subject" OR NEW."subject" IS NOT DISTINCT FROM without_forgotten(OLD."subject"))
    AND (NEW."before" IS NOT DISTINCT FROM OLD."before" OR NEW."before" IS NOT DISTINCT FROM without_forgotten(OLD."before"))
    AND (NEW."after" IS NOT DISTINCT FROM OLD."after" OR NEW."after" IS NOT DISTINCT FROM without_forgotten(OLD."after"))
    AND (NEW."reason" IS NOT DISTINCT FROM OLD."reason" OR NEW."reason" IS NOT DISTINCT FROM without_forgotten(OLD."reason"))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
