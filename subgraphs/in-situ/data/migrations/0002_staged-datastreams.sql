CREATE TABLE "in_situ"."datastreams_staged" (
	"import_id" text NOT NULL,
	"records" jsonb NOT NULL,
	"staged_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "datastreams_staged_import" ON "in_situ"."datastreams_staged" USING btree ("import_id");