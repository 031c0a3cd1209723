CREATE SCHEMA "imagery";
--> statement-breakpoint
CREATE TABLE "imagery"."account_roles" (
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "account_roles_account_id_role_pk" PRIMARY KEY("account_id","role")
);
--> statement-breakpoint
CREATE TABLE "imagery"."accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"full_name" text NOT NULL,
	"email" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "accounts_subject" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "imagery"."category_rules" (
	"kind" text NOT NULL,
	"region" text NOT NULL,
	"category" text,
	"authorised" boolean,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "category_rules_kind_region_pk" PRIMARY KEY("kind","region")
);
--> statement-breakpoint
CREATE TABLE "imagery"."category_terms" (
	"category" text NOT NULL,
	"mission" text NOT NULL,
	"kinds" text[] NOT NULL,
	"purposes" text[] NOT NULL,
	"partner_required" boolean NOT NULL,
	"reviewer" text,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "category_terms_category_mission_pk" PRIMARY KEY("category","mission")
);
--> statement-breakpoint
CREATE TABLE "imagery"."charter_texts" (
	"version" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"valid_for" text,
	"renew_url" text NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."charters" (
	"organisation_id" text NOT NULL,
	"version" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_by" text NOT NULL,
	"licence_ids" text[] NOT NULL,
	CONSTRAINT "charters_organisation_id_signed_at_pk" PRIMARY KEY("organisation_id","signed_at")
);
--> statement-breakpoint
CREATE TABLE "imagery"."countries" (
	"code" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."coverage_programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"mission" text NOT NULL,
	"zone" jsonb NOT NULL,
	"cadence" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."licences" (
	"id" text PRIMARY KEY NOT NULL,
	"mission" text NOT NULL,
	"licence" jsonb NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."memberships" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"approvals" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."offers" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"availability" text NOT NULL,
	"sensors" jsonb NOT NULL,
	"coverage" jsonb,
	"cadence" text,
	"programme" text,
	"url" text,
	"superseded_by" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"ror" text,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"partner_id" text,
	"search_text" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."quota_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"mission" text NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"limit_m2" bigint NOT NULL,
	"m2_per_unit" bigint NOT NULL,
	"scope" text NOT NULL,
	"period" text,
	"revision" integer NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "quota_rules_revision" UNIQUE("mission","category","revision")
);
--> statement-breakpoint
CREATE TABLE "imagery"."scene_staging" (
	"load" text NOT NULL,
	"id" text NOT NULL,
	"record" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scene_staging_load_id_pk" PRIMARY KEY("load","id")
);
--> statement-breakpoint
CREATE TABLE "imagery"."scenes" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"collection_id" text NOT NULL,
	"mission" text,
	"platform" text NOT NULL,
	"instruments" text[] NOT NULL,
	"acquired_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"footprint" geometry(Geometry, 4326) NOT NULL,
	"bbox" double precision[] NOT NULL,
	"area_km2" double precision GENERATED ALWAYS AS (ST_Area(footprint::geography) / 1000000) STORED NOT NULL,
	"bbox_only" boolean DEFAULT false NOT NULL,
	"cloud_cover" double precision,
	"resolution" double precision,
	"level" text,
	"mode" text,
	"view" jsonb,
	"availability" text NOT NULL,
	"licence" jsonb,
	"assets" jsonb NOT NULL,
	"programme_id" text,
	"edition" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"stac" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."tariffs" (
	"id" text PRIMARY KEY NOT NULL,
	"mission" text NOT NULL,
	"category" text NOT NULL,
	"kind" text,
	"regime" text NOT NULL,
	"price_per_km2" numeric,
	"currency" text NOT NULL,
	"revision" integer NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."tranches" (
	"tariff_id" text NOT NULL,
	"credits" integer NOT NULL,
	"price" numeric NOT NULL,
	CONSTRAINT "tranches_tariff_id_credits_pk" PRIMARY KEY("tariff_id","credits")
);
--> statement-breakpoint
ALTER TABLE "imagery"."account_roles" ADD CONSTRAINT "account_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "imagery"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."accounts" ADD CONSTRAINT "accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."charters" ADD CONSTRAINT "charters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."charters" ADD CONSTRAINT "charters_version_charter_texts_version_fk" FOREIGN KEY ("version") REFERENCES "imagery"."charter_texts"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "imagery"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."scenes" ADD CONSTRAINT "scenes_programme_id_coverage_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "imagery"."coverage_programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."tranches" ADD CONSTRAINT "tranches_tariff_id_tariffs_id_fk" FOREIGN KEY ("tariff_id") REFERENCES "imagery"."tariffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_organisation" ON "imagery"."accounts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "imagery"."organisations" USING btree ("search_text","id");--> statement-breakpoint
CREATE INDEX "scenes_footprint" ON "imagery"."scenes" USING gist ("footprint");--> statement-breakpoint
CREATE INDEX "scenes_newest" ON "imagery"."scenes" USING btree ("acquired_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "scenes_oldest" ON "imagery"."scenes" USING btree ("acquired_at","id");--> statement-breakpoint
CREATE INDEX "scenes_least_cloudy" ON "imagery"."scenes" USING btree ((coalesce(cloud_cover, 101)),"id");--> statement-breakpoint
CREATE INDEX "scenes_programme" ON "imagery"."scenes" USING btree ("programme_id");