ALTER TABLE "imagery"."countries" DROP CONSTRAINT "countries_pkey";--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD COLUMN "valid_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD COLUMN "provenance" jsonb;--> statement-breakpoint
-- Where countries are has come with the program until now; what it ships says the rest of its source with it.
UPDATE "imagery"."countries" SET "provenance" =
  '{"title": "DINAMIS and THEIA workshop slides", "locator": null, "url": null, "certainty": "ASSUMED", "note": null}';--> statement-breakpoint
ALTER TABLE "imagery"."countries" ALTER COLUMN "provenance" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD CONSTRAINT "countries_code_revision_pk" PRIMARY KEY("code","revision");
