ALTER TABLE "imagery"."accounts" ADD COLUMN "category_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imagery"."requests" ADD COLUMN "category" text;--> statement-breakpoint
-- What a request was submitted as was not kept until now: the category of its account is what is known of it.
UPDATE "imagery"."requests" AS request SET "category" = account."category"
FROM "imagery"."accounts" AS account WHERE account."id" = request."account_id";--> statement-breakpoint
ALTER TABLE "imagery"."requests" ALTER COLUMN "category" SET NOT NULL;--> statement-breakpoint
UPDATE "imagery"."accounts" AS account SET "category_since" = moved."at" FROM (
  SELECT DISTINCT ON ("account_id") "account_id", "at" FROM (
    SELECT "account_id", "position", "at", "organisation_id",
      lag("organisation_id") OVER (PARTITION BY "account_id" ORDER BY "position") AS "before"
    FROM "imagery"."account_events") AS step
  WHERE "before" <> "organisation_id" ORDER BY "account_id", "position" DESC) AS moved
WHERE moved."account_id" = account."id";--> statement-breakpoint
-- With each step of a request it is said whose it is, so that whoever listens for another need not ask.
create or replace function imagery.say_request() returns trigger language plpgsql as $$
begin
  perform pg_notify('imagery_requests', json_build_object('id', request.id, 'account', request.account_id,
    'organisation', request.organisation_id, 'accepted', request.accepted_at is not null)::text)
  from imagery.requests as request where request.id = new.request_id;
  return null;
end
$$;
