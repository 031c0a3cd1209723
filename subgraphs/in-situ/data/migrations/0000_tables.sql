CREATE SCHEMA "in_situ";
--> statement-breakpoint
CREATE TABLE "in_situ"."categories_of_variables" (
	"variable_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "categories_of_variables_variable_id_category_id_pk" PRIMARY KEY("variable_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "in_situ"."category_broader" (
	"category_id" text NOT NULL,
	"broader_id" text NOT NULL,
	CONSTRAINT "category_broader_category_id_broader_id_pk" PRIMARY KEY("category_id","broader_id")
);
--> statement-breakpoint
CREATE TABLE "in_situ"."concept_aliases" (
	"former" text PRIMARY KEY NOT NULL,
	"canonical" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "in_situ"."datasets" (
	"id" text PRIMARY KEY NOT NULL,
	"observatory_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"doi" text,
	"licence" jsonb,
	"climates" text[] NOT NULL,
	"geologies" text[] NOT NULL,
	"embargo_days" integer,
	"embargoed_until" timestamp with time zone,
	"citation" text,
	"extent" geometry(Geometry, 4326),
	"search" text NOT NULL,
	"provenance" jsonb
);
--> statement-breakpoint
CREATE TABLE "in_situ"."datastreams" (
	"id" text PRIMARY KEY NOT NULL,
	"key" integer GENERATED ALWAYS AS IDENTITY (sequence name "in_situ"."datastreams_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"station_id" text NOT NULL,
	"dataset_id" text NOT NULL,
	"variable_id" text NOT NULL,
	"unit" jsonb,
	"level" text,
	"sensors" text[] NOT NULL,
	"stated" "tstzrange",
	"observed" "tstzrange",
	"count" bigint,
	"spacing_seconds" double precision,
	"missing_value" text,
	"column_name" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text NOT NULL,
	"provenance" jsonb,
	CONSTRAINT "datastreams_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "in_situ"."observations" (
	"datastream_key" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"value" double precision,
	"quality" text,
	CONSTRAINT "observations_datastream_key_at_pk" PRIMARY KEY("datastream_key","at")
);
--> statement-breakpoint
CREATE TABLE "in_situ"."observations_staged" (
	"datastream_key" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"line" integer NOT NULL,
	"value" double precision,
	"quality" text
);
--> statement-breakpoint
CREATE TABLE "in_situ"."observatories" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"long_name" text,
	"description" jsonb,
	"network" text,
	"extent" geometry(Geometry, 4326),
	"landing_page" text,
	"search" text NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	"provenance" jsonb
);
--> statement-breakpoint
CREATE TABLE "in_situ"."observatory_operators" (
	"observatory_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "observatory_operators_observatory_id_organisation_id_pk" PRIMARY KEY("observatory_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "in_situ"."organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"ror" text
);
--> statement-breakpoint
CREATE TABLE "in_situ"."stations" (
	"id" text PRIMARY KEY NOT NULL,
	"observatory_id" text NOT NULL,
	"name" text NOT NULL,
	"location" "geography(Geometry, 4326)" NOT NULL,
	"elevation" double precision,
	"synthetic" boolean DEFAULT false NOT NULL,
	"provenance" jsonb
);
--> statement-breakpoint
CREATE TABLE "in_situ"."variable_categories" (
	"id" text PRIMARY KEY NOT NULL,
	"label" jsonb NOT NULL,
	"rank" integer NOT NULL,
	"portal_count" integer,
	"provenance" jsonb
);
--> statement-breakpoint
CREATE TABLE "in_situ"."variables" (
	"id" text PRIMARY KEY NOT NULL,
	"label" jsonb NOT NULL,
	"definition" text,
	"unit_symbol" text,
	"property" text,
	"object_of_interest" text,
	"matrix" text,
	"constraints" text[] NOT NULL,
	"deprecated" boolean DEFAULT false NOT NULL,
	"replaced_by" text,
	"exact_match" text[] NOT NULL,
	"search" text NOT NULL,
	"provenance" jsonb
);
--> statement-breakpoint
ALTER TABLE "in_situ"."categories_of_variables" ADD CONSTRAINT "categories_of_variables_variable_id_variables_id_fk" FOREIGN KEY ("variable_id") REFERENCES "in_situ"."variables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."categories_of_variables" ADD CONSTRAINT "categories_of_variables_category_id_variable_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "in_situ"."variable_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."category_broader" ADD CONSTRAINT "category_broader_category_id_variable_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "in_situ"."variable_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."category_broader" ADD CONSTRAINT "category_broader_broader_id_variable_categories_id_fk" FOREIGN KEY ("broader_id") REFERENCES "in_situ"."variable_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."datasets" ADD CONSTRAINT "datasets_observatory_id_observatories_id_fk" FOREIGN KEY ("observatory_id") REFERENCES "in_situ"."observatories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."datastreams" ADD CONSTRAINT "datastreams_station_id_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "in_situ"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."datastreams" ADD CONSTRAINT "datastreams_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "in_situ"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."datastreams" ADD CONSTRAINT "datastreams_variable_id_variables_id_fk" FOREIGN KEY ("variable_id") REFERENCES "in_situ"."variables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."observatory_operators" ADD CONSTRAINT "observatory_operators_observatory_id_observatories_id_fk" FOREIGN KEY ("observatory_id") REFERENCES "in_situ"."observatories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."observatory_operators" ADD CONSTRAINT "observatory_operators_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "in_situ"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_situ"."stations" ADD CONSTRAINT "stations_observatory_id_observatories_id_fk" FOREIGN KEY ("observatory_id") REFERENCES "in_situ"."observatories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "variables_of_category" ON "in_situ"."categories_of_variables" USING btree ("category_id","variable_id");--> statement-breakpoint
CREATE INDEX "category_narrower" ON "in_situ"."category_broader" USING btree ("broader_id","category_id");--> statement-breakpoint
CREATE INDEX "datasets_observatory" ON "in_situ"."datasets" USING btree ("observatory_id","id");--> statement-breakpoint
CREATE INDEX "datastreams_station" ON "in_situ"."datastreams" USING btree ("station_id","id");--> statement-breakpoint
CREATE INDEX "datastreams_dataset" ON "in_situ"."datastreams" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "datastreams_variable" ON "in_situ"."datastreams" USING btree ("variable_id","id");--> statement-breakpoint
CREATE INDEX "datastreams_observed" ON "in_situ"."datastreams" USING gist ("observed");--> statement-breakpoint
CREATE UNIQUE INDEX "observations_staged_order" ON "in_situ"."observations_staged" USING btree ("datastream_key","at","line");--> statement-breakpoint
CREATE INDEX "stations_location" ON "in_situ"."stations" USING gist ("location");--> statement-breakpoint
CREATE INDEX "stations_observatory" ON "in_situ"."stations" USING btree ("observatory_id","id");