CREATE TABLE "imagery"."envelopes" (
	"id" text PRIMARY KEY NOT NULL,
	"mission" text NOT NULL,
	"limit_m2" bigint NOT NULL,
	"period" text,
	"revision" integer NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."order_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"mission" text NOT NULL,
	"category" text,
	"kind" text,
	"minimum_m2" bigint NOT NULL,
	"stereo_factor" numeric NOT NULL,
	"revision" integer NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."request_events" (
	"request_id" text NOT NULL,
	"position" integer NOT NULL,
	"status" text NOT NULL,
	"stapi" text,
	"at" timestamp with time zone NOT NULL,
	"by" text,
	"account_id" text,
	"reason_code" text,
	"message" text,
	CONSTRAINT "request_events_request_id_position_pk" PRIMARY KEY("request_id","position")
);
--> statement-breakpoint
CREATE TABLE "imagery"."requests" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"mission" text NOT NULL,
	"footprint" geometry(Geometry, 4326) NOT NULL,
	"ordered_m2" bigint NOT NULL,
	"delivered_m2" bigint DEFAULT 0 NOT NULL,
	"needed_m2" bigint NOT NULL,
	"scene_ids" text[] NOT NULL,
	"delivered_scene_ids" text[] DEFAULT '{}' NOT NULL,
	"window_start" timestamp with time zone,
	"window_end" timestamp with time zone,
	"purpose" text NOT NULL,
	"project" text,
	"conditions" jsonb NOT NULL,
	"delivery" jsonb,
	"status" text NOT NULL,
	"quote" jsonb,
	"charged" numeric,
	"currency" text NOT NULL,
	"payment_reference" text,
	"expires_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."rule_revision" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"counter" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imagery"."settings" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "imagery"."settings" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."settings" ADD COLUMN "valid_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."settings" DROP CONSTRAINT "settings_pkey";--> statement-breakpoint
ALTER TABLE "imagery"."settings" ADD CONSTRAINT "settings_name_revision_pk" PRIMARY KEY("name","revision");--> statement-breakpoint
ALTER TABLE "imagery"."request_events" ADD CONSTRAINT "request_events_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "imagery"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."requests" ADD CONSTRAINT "requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "imagery"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."requests" ADD CONSTRAINT "requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_changed" ON "imagery"."requests" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "requests_account" ON "imagery"."requests" USING btree ("account_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "requests_organisation" ON "imagery"."requests" USING btree ("organisation_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "requests_to_expire" ON "imagery"."requests" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
INSERT INTO "imagery"."rule_revision" ("only", "counter") VALUES (true, 1);--> statement-breakpoint
ALTER TABLE "imagery"."requests" ADD CONSTRAINT "requests_areas" CHECK (0 <= delivered_m2 AND delivered_m2 <= ordered_m2 AND ordered_m2 > 0 AND needed_m2 > 0);--> statement-breakpoint
ALTER TABLE "imagery"."requests" ADD CONSTRAINT "requests_charged" CHECK (charged >= 0);--> statement-breakpoint
-- A history that could be changed would be none.
CREATE FUNCTION "imagery"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  raise exception 'rows of %.% stay as they were written', tg_table_schema, tg_table_name;
end
$$;--> statement-breakpoint
CREATE TRIGGER "request_events_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "imagery"."request_events" FOR EACH STATEMENT EXECUTE FUNCTION "imagery"."refuse_change"();
