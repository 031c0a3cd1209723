CREATE TABLE "imagery"."rule_withdrawals" (
	"kind" text NOT NULL,
	"revision_id" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "rule_withdrawals_kind_revision_id_pk" PRIMARY KEY("kind","revision_id")
);
--> statement-breakpoint
ALTER TABLE "imagery"."category_rules" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."category_terms" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."charter_texts" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."countries" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."envelopes" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."licences" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."order_rules" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."quota_rules" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."settings" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."tariffs" ADD COLUMN "asked_to" timestamp with time zone;--> statement-breakpoint
-- What has ended where another follows was ended by that one; of any other end nobody but the office can have said it.
UPDATE "imagery"."quota_rules" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."quota_rules" AS next WHERE next."mission" IS NOT DISTINCT FROM rule."mission" AND next."category" IS NOT DISTINCT FROM rule."category"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");--> statement-breakpoint
UPDATE "imagery"."tariffs" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."tariffs" AS next WHERE next."mission" IS NOT DISTINCT FROM rule."mission" AND next."category" IS NOT DISTINCT FROM rule."category" AND next."kind" IS NOT DISTINCT FROM rule."kind"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");--> statement-breakpoint
UPDATE "imagery"."order_rules" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."order_rules" AS next WHERE next."mission" IS NOT DISTINCT FROM rule."mission" AND next."category" IS NOT DISTINCT FROM rule."category" AND next."kind" IS NOT DISTINCT FROM rule."kind"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");--> statement-breakpoint
UPDATE "imagery"."envelopes" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."envelopes" AS next WHERE next."mission" IS NOT DISTINCT FROM rule."mission"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");--> statement-breakpoint
UPDATE "imagery"."licences" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."licences" AS next WHERE next."mission" IS NOT DISTINCT FROM rule."mission"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");--> statement-breakpoint
UPDATE "imagery"."category_terms" AS rule SET "asked_to" = "valid_to" WHERE "valid_to" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "imagery"."category_terms" AS next WHERE next."category" IS NOT DISTINCT FROM rule."category" AND next."mission" IS NOT DISTINCT FROM rule."mission"
    AND next."revision" > rule."revision" AND next."valid_from" = rule."valid_to");
