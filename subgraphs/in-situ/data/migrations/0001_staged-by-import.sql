-- What killed imports left behind belongs to no import that could still move it.
DELETE FROM "in_situ"."observations_staged";--> statement-breakpoint
DROP INDEX "in_situ"."observations_staged_order";--> statement-breakpoint
ALTER TABLE "in_situ"."observations_staged" ADD COLUMN "import_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "in_situ"."observations_staged" ADD COLUMN "staged_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "observations_staged_order" ON "in_situ"."observations_staged" USING btree ("import_id","at","line");