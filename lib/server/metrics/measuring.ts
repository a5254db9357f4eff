import type { RequestListener } from "node:http";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { PageStore } from "../../cache/page-store.ts";
import type { Publish } from "../../publish/publication.ts";
import type { Renderer } from "../next-renderer.ts";
import { measureRequests } from "./request-metrics.ts";
import { sendMetrics } from "./send-metrics.ts";
import { measureState } from "./state-metrics.ts";

/** Where Prometheus asks. */
export const metricsUrl = "/api/metrics";

/** What is counted, around what does the work. */
export interface Measuring {
  /** The same listener, measured; it answers `/api/metrics` to those who know the token. */
  listener(
    listener: RequestListener,
    token: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): RequestListener;
  renderer(renderer: Renderer): Renderer;
  published(publish: Publish): void;
  publishFailed(): void;
}

/** Starts to count, in a registry of this process: names as prometheus.io/docs/practices/naming. */
export function measuring(kept: PageStore): Measuring {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  measureState(registry, kept);
  const renders = new Histogram({
    name: "tribune_render_duration_seconds",
    help: "How long Next took for a page.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const publishes = new Histogram({
    name: "tribune_publish_duration_seconds",
    help: "From the beginning of a publish until all had it.",
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
    registers,
  });
  const failures = new Counter({
    name: "tribune_publish_failures_total",
    help: "Publishes after which all stayed as it was.",
    registers,
  });
  return {
    listener: (listener, token, headers) => {
      const measured = measureRequests(registry, listener);
      return (request, response) => {
        if (request.url?.split("?", 1)[0] !== metricsUrl) measured(request, response);
        else sendMetrics(registry, token, headers, request, response);
      };
    },
    renderer: (renderer) => ({
      ...renderer,
      render: async (path, headers) => {
        const started = performance.now();
        const rendered = await renderer.render(path, headers);
        renders.observe((performance.now() - started) / 1_000);
        return rendered;
      },
    }),
    published: ({ durationMs }) => publishes.observe(durationMs / 1_000),
    publishFailed: () => failures.inc(),
  };
}
