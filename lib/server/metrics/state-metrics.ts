import { Gauge, type Registry } from "prom-client";
import type { PageStore } from "../../cache/page-store.ts";
import { scheduled } from "../../content/edition.ts";
import { countVisible } from "../../publish/health.ts";
import { publishedCatalogue, publishedProblems } from "../../publish/published-state.ts";

/** What this process holds and shows, looked up when it is asked for. */
export function measureState(registry: Registry, kept: PageStore): void {
  const gauge = (name: string, help: string, value: () => number) => {
    new Gauge({
      name: `tribune_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  };
  gauge("kept_pages", "Pages kept in memory.", () => kept.paths().length);
  gauge("kept_pages_bytes", "What kept pages take.", () => kept.size);
  gauge("problems", "Problems in what is published.", () => {
    return publishedProblems().length;
  });
  gauge("articles", "Articles that readers may read, each language counted.", () => {
    const catalogue = publishedCatalogue();
    return catalogue === undefined ? 0 : countVisible(catalogue, Date.now());
  });
  gauge("scheduled", "Articles under embargo.", () => {
    const catalogue = publishedCatalogue();
    return catalogue === undefined ? 0 : scheduled(catalogue, Date.now()).length;
  });
  new Gauge({
    name: "tribune_revision_info",
    help: "The published revision, in a label.",
    labelNames: ["revision"],
    registers: [registry],
    collect() {
      this.reset();
      this.set({ revision: publishedCatalogue()?.revision ?? "" }, 1);
    },
  });
}
