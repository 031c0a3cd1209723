ALTER TABLE "imagery"."account_events" ADD COLUMN "organisation_id" text;--> statement-breakpoint
-- Until now no account has been moved.
UPDATE "imagery"."account_events" AS event SET "organisation_id" = account."organisation_id"
FROM "imagery"."accounts" AS account WHERE account."id" = event."account_id";--> statement-breakpoint
ALTER TABLE "imagery"."account_events" ALTER COLUMN "organisation_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."membership_events" ADD COLUMN "full_name" text;--> statement-breakpoint
ALTER TABLE "imagery"."membership_events" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "imagery"."account_events" ADD CONSTRAINT "account_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;