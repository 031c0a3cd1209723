CREATE SCHEMA "processing";
--> statement-breakpoint
CREATE TABLE "processing"."cost_rules" (
	"service_id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"per_image" bigint NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "cost_rules_unit" CHECK ("processing"."cost_rules"."unit" in ('CPU_SECOND', 'UNIT')),
	CONSTRAINT "cost_rules_positive" CHECK ("processing"."cost_rules"."per_image" > 0)
);
--> statement-breakpoint
CREATE TABLE "processing"."credit_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"granted" bigint NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "credit_rules_unit" CHECK ("processing"."credit_rules"."unit" in ('CPU_SECOND', 'UNIT')),
	CONSTRAINT "credit_rules_granted" CHECK ("processing"."credit_rules"."granted" >= 0)
);
--> statement-breakpoint
CREATE TABLE "processing"."infrastructures" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"host" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "processing"."requirements" (
	"service_id" text NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"label" jsonb NOT NULL,
	"message" jsonb NOT NULL,
	"rule" jsonb NOT NULL,
	"after" text[] NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "requirements_service_id_position_pk" PRIMARY KEY("service_id","position")
);
--> statement-breakpoint
CREATE TABLE "processing"."services" (
	"id" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"version" text,
	"kind" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"outputs" jsonb NOT NULL,
	"licence" jsonb,
	"software_licence" text,
	"infrastructure_id" text,
	"hubs" text[] NOT NULL,
	"correspondents" text[] NOT NULL,
	"runnable" boolean NOT NULL,
	"developers" jsonb NOT NULL,
	"contributors" text[] NOT NULL,
	"landing_page" text,
	"process_url" text,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "services_kind" CHECK ("processing"."services"."kind" in ('ON_DEMAND', 'PACKAGE', 'MONITORING'))
);
--> statement-breakpoint
CREATE TABLE "processing"."status_rules" (
	"service_id" text NOT NULL,
	"audience" text NOT NULL,
	"status" text NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "status_rules_service_id_audience_pk" PRIMARY KEY("service_id","audience"),
	CONSTRAINT "status_rules_status" CHECK ("processing"."status_rules"."status" in ('ENABLED', 'DISABLED', 'MAINTENANCE', 'FORBIDDEN'))
);
--> statement-breakpoint
ALTER TABLE "processing"."cost_rules" ADD CONSTRAINT "cost_rules_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "processing"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processing"."requirements" ADD CONSTRAINT "requirements_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "processing"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processing"."services" ADD CONSTRAINT "services_infrastructure_id_infrastructures_id_fk" FOREIGN KEY ("infrastructure_id") REFERENCES "processing"."infrastructures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processing"."status_rules" ADD CONSTRAINT "status_rules_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "processing"."services"("id") ON DELETE cascade ON UPDATE no action;