ALTER TABLE "imagery"."category_rules" DROP CONSTRAINT "category_rules_kind_region_pk";--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" DROP CONSTRAINT "category_terms_category_mission_pk";--> statement-breakpoint
ALTER TABLE "imagery"."category_rules" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."category_rules" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."category_rules" ADD COLUMN "valid_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" ADD COLUMN "valid_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."charter_texts" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."licences" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."licences" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."licences" ADD COLUMN "valid_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."category_rules" ADD CONSTRAINT "category_rules_kind_region_revision_pk" PRIMARY KEY("kind","region","revision");--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" ADD CONSTRAINT "category_terms_category_mission_revision_pk" PRIMARY KEY("category","mission","revision");
