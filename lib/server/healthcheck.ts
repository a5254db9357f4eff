import { env, exit } from "node:process";

/** For HEALTHCHECK: exits with 0 if the server of this machine answers that it can serve, else 1. */
const signal = AbortSignal.timeout(4_000);
const address = `http://localhost:${env.PORT || 3000}/api/health`;
const response = await fetch(address, { signal }).catch(() => undefined);
exit(response?.ok ? 0 : 1);
