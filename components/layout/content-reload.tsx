import { changesUrl } from "#lib/server/development.ts";

/** Shows an editor's save at once under `npm run dev`, and what to mend; no other page has it. */
export function ContentReload() {
  if (process.env.NODE_ENV !== "development") return null;
  const source = `(${listen})(${JSON.stringify(changesUrl)})`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this project, no one's input.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}

/** Runs in the browser, by itself: it may use nothing of this file. */
const listen = `(url) => {
  const events = new EventSource(url);
  events.onmessage = () => location.reload();
  events.addEventListener("problems", ({ data }) => {
    document.getElementById("content-problems")?.remove();
    const problems = JSON.parse(data);
    if (problems.length === 0) return;
    const box = document.createElement("details");
    box.id = "content-problems";
    box.lang = "fr";
    box.style.cssText =
      "position:fixed;inset:auto 0 0;z-index:9;max-height:50vh;overflow:auto;padding:.75rem 1rem;" +
      "background:Canvas;color:CanvasText;border-top:3px solid;font:1rem/1.5 system-ui";
    const summary = document.createElement("summary");
    const errors = problems.filter(({ severity }) => severity === "error").length;
    summary.textContent = "Vérification des textes : erreurs " + errors + ", conseils " + (problems.length - errors);
    const list = document.createElement("ul");
    for (const { file, line, column, message } of problems) {
      const item = document.createElement("li");
      const place = document.createElement("code");
      place.textContent = file + ":" + line + ":" + column;
      item.append(place, " ", message);
      list.append(item);
    }
    box.append(summary, list);
    document.body.append(box);
  });
}`;
