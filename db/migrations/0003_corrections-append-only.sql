-- Corrections and regrades are a log: rows are added, never changed. Erasing a learner may delete regrades with their answers.
CREATE TRIGGER correction_append_only BEFORE UPDATE ON "correction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER regrade_append_only BEFORE UPDATE ON "regrade" FOR EACH ROW EXECUTE FUNCTION refuse_change();
