CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_id" uuid NOT NULL,
	"lesson" text NOT NULL,
	"version" integer NOT NULL,
	"parts" jsonb,
	"opens_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"due_at" timestamp with time zone,
	"feedback" text NOT NULL,
	"late" text NOT NULL,
	"grading" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assignment_feedback" CHECK ("assignment"."feedback" in ('now', 'after-due')),
	CONSTRAINT "assignment_late" CHECK ("assignment"."late" in ('count', 'stop')),
	CONSTRAINT "assignment_grading" CHECK ("assignment"."grading" in ('points', 'completion'))
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"assignment_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "extension_assignment_id_membership_id_pk" PRIMARY KEY("assignment_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "regrade" (
	"answer_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"told" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "regrade_answer" UNIQUE("answer_id","correction_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "address_salt" (
	"day" date PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ended_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failed_try" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lesson" text NOT NULL,
	"item" text NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lesson" text NOT NULL,
	"version" integer NOT NULL,
	"item" text NOT NULL,
	"learner_id" uuid NOT NULL,
	"class_id" uuid,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reply" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"item" text NOT NULL,
	"response" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "live_answer_once" UNIQUE("session_id","item","learner_id")
);
--> statement-breakpoint
CREATE TABLE "live_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_id" uuid NOT NULL,
	"lesson" text NOT NULL,
	"version" integer NOT NULL,
	"items" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"phase" text DEFAULT 'ask' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"opened_by" uuid,
	"started_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_class_nickname";--> statement-breakpoint
ALTER TABLE "account" DROP CONSTRAINT "account_learner_id_learner_id_fk";
--> statement-breakpoint
ALTER TABLE "attempt" DROP CONSTRAINT "attempt_learner_id_learner_id_fk";
--> statement-breakpoint
ALTER TABLE "learner" DROP CONSTRAINT "learner_merged_into_learner_id_fk";
--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_learner_id_learner_id_fk";
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "assignment_id" uuid;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "reset_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lesson" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "joined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "join_code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "join_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "sharing" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "under13" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "class" ADD COLUMN "retain_until" date NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_class_id_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."class"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_lesson_version_lesson_version_slug_version_fk" FOREIGN KEY ("lesson","version") REFERENCES "public"."lesson_version"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_answer_id_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_correction_id_correction_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."correction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_class_id_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."class"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_class_id_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."class"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_lesson_version_lesson_version_slug_version_fk" FOREIGN KEY ("lesson","version") REFERENCES "public"."lesson_version"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_answer" ADD CONSTRAINT "live_answer_session_id_live_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."live_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_answer" ADD CONSTRAINT "live_answer_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_session" ADD CONSTRAINT "live_session_class_id_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."class"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_session" ADD CONSTRAINT "live_session_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_session" ADD CONSTRAINT "live_session_lesson_version_lesson_version_slug_version_fk" FOREIGN KEY ("lesson","version") REFERENCES "public"."lesson_version"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_class" ON "assignment" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "invitation_class" ON "invitation" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "correction_lesson" ON "correction" USING btree ("lesson","at");--> statement-breakpoint
CREATE INDEX "dispute_lesson" ON "dispute" USING btree ("lesson","item");--> statement-breakpoint
CREATE INDEX "dispute_learner" ON "dispute" USING btree ("learner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "live_session_open" ON "live_session" USING btree ("class_id") WHERE "live_session"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_merged_into_learner_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_assignment_learner" ON "attempt" USING btree ("assignment_id","learner_id") WHERE "attempt"."reset_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_class_nickname" ON "membership" USING btree ("class_id",lower("nickname")) WHERE "membership"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "membership_learner" ON "membership" USING btree ("learner_id");--> statement-breakpoint
ALTER TABLE "class" ADD CONSTRAINT "class_joinCode_unique" UNIQUE("join_code");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK ("membership"."role" in ('owner', 'teacher', 'student'));