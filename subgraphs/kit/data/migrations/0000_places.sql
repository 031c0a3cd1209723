CREATE SCHEMA "kit";
--> statement-breakpoint
CREATE TABLE "kit"."places" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text,
	"kind" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"words" text[] NOT NULL,
	"within" text,
	"outline" geometry(Geometry, 4326) NOT NULL,
	"licence" text NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "places_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE INDEX "places_outline" ON "kit"."places" USING gist ("outline");