CREATE TABLE "job" (
	"name" text PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"counts" jsonb,
	"failure" text
);
--> statement-breakpoint
CREATE INDEX "answer_at" ON "answer" USING brin ("at");