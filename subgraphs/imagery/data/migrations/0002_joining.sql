CREATE TABLE "imagery"."account_events" (
	"account_id" text NOT NULL,
	"position" integer NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text,
	"by_account_id" text,
	"reason" text,
	CONSTRAINT "account_events_account_id_position_pk" PRIMARY KEY("account_id","position")
);
--> statement-breakpoint
CREATE TABLE "imagery"."email_codes" (
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"digest" text NOT NULL,
	"salt" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "email_codes_organisation_id_role_pk" PRIMARY KEY("organisation_id","role")
);
--> statement-breakpoint
CREATE TABLE "imagery"."free_mail_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."membership_events" (
	"organisation_id" text NOT NULL,
	"position" integer NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text,
	"account_id" text,
	"reason" text,
	CONSTRAINT "membership_events_organisation_id_position_pk" PRIMARY KEY("organisation_id","position")
);
--> statement-breakpoint
CREATE TABLE "imagery"."membership_people" (
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"full_name" text NOT NULL,
	"email" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "membership_people_organisation_id_role_pk" PRIMARY KEY("organisation_id","role")
);
--> statement-breakpoint
ALTER TABLE "imagery"."accounts" ALTER COLUMN "subject" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."memberships" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."organisations" ADD COLUMN "listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."account_events" ADD CONSTRAINT "account_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "imagery"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."email_codes" ADD CONSTRAINT "email_codes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."membership_events" ADD CONSTRAINT "membership_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."membership_people" ADD CONSTRAINT "membership_people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "imagery"."accounts" USING btree (lower(email),"organisation_id") WHERE status <> 'CLOSED';--> statement-breakpoint
CREATE INDEX "memberships_changed" ON "imagery"."memberships" USING btree ("changed_at","organisation_id");