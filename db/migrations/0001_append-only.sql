-- Answers and lesson versions are added, never changed. Erasing a learner may delete answers; nothing may rewrite them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_append_only BEFORE UPDATE ON "answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER lesson_version_immutable BEFORE UPDATE ON "lesson_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
