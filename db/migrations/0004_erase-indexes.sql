CREATE INDEX "extension_membership" ON "extension" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "attempt_assignment" ON "attempt" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "learner_merged" ON "learner" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "live_answer_learner" ON "live_answer" USING btree ("learner_id");