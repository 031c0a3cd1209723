-- With each step of a request its identifier is said to whoever listens, when the step is committed and not before.
create function imagery.say_request() returns trigger language plpgsql as $$
begin
  perform pg_notify('imagery_requests', new.request_id);
  return null;
end
$$;
--> statement-breakpoint
create trigger say_request after insert on imagery.request_events for each row execute function imagery.say_request();
