CREATE TABLE "transfer_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_id" uuid NOT NULL,
	"before_opens_at" timestamp with time zone NOT NULL,
	"after_opens_at" timestamp with time zone,
	"later_opens_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_sitting" (
	"check_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"round" text NOT NULL,
	"form" text NOT NULL,
	"attempt_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "transfer_sitting_check_id_learner_id_round_pk" PRIMARY KEY("check_id","learner_id","round"),
	CONSTRAINT "transfer_sitting_attempt" UNIQUE("attempt_id"),
	CONSTRAINT "transfer_sitting_round" CHECK ("transfer_sitting"."round" in ('before', 'after', 'later')),
	CONSTRAINT "transfer_sitting_form" CHECK ("transfer_sitting"."form" in ('A', 'B', 'C'))
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "certainty" smallint;--> statement-breakpoint
ALTER TABLE "transfer_check" ADD CONSTRAINT "transfer_check_class_id_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."class"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_check" ADD CONSTRAINT "transfer_check_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_sitting" ADD CONSTRAINT "transfer_sitting_check_id_transfer_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."transfer_check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_sitting" ADD CONSTRAINT "transfer_sitting_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_sitting" ADD CONSTRAINT "transfer_sitting_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_check_class" ON "transfer_check" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "transfer_sitting_learner" ON "transfer_sitting" USING btree ("learner_id");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_certainty" CHECK ("answer"."certainty" between 1 and 3);