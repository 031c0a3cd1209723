/**
 * Nothing leaves the machine unasked: Apollo's gateway reports usage unless this is set before it is built. Imported
 * first, before anything of Apollo.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
