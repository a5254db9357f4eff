import { createHash } from "node:crypto";
import { z } from "zod";

/** What `npm run check -- --json` prints, as far as annotations need it. */
export const checkReport = z.array(
  z.object({
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
    severity: z.enum(["error", "warning"]),
    rule: z.string(),
    message: z.string(),
    suggestion: z.string().optional(),
  }),
);

export type Finding = z.infer<typeof checkReport>[number];

/**
 * Findings as GitHub's and Forgejo's runners read them from a job's output (GitHub's documentation,
 * “Workflow commands”). What comes from a text under review can't end a command or begin another.
 * `folder` is where the content is in the repository.
 */
export function workflowCommands(findings: readonly Finding[], folder: string): string {
  const lines = findings.map(({ severity, file, line, column, rule, message }) => {
    const place = `file=${property(pathOf(folder, file))},line=${line},col=${column}`;
    return `::${severity} ${place},title=${property(rule)}::${data(message)}\n`;
  });
  return lines.join("");
}

/** Findings as GitLab shows them in a merge request (its documentation, “Code Quality report”). */
export function codeQuality(findings: readonly Finding[], folder: string): string {
  const all = findings.map(({ severity, file, line, column, rule, message }) => ({
    description: message,
    check_name: rule,
    fingerprint: createHash("sha256")
      .update([file, line, column, rule, message].join("\0"))
      .digest("hex"),
    severity: severity === "error" ? "major" : "minor",
    location: { path: pathOf(folder, file), lines: { begin: line } },
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

const pathOf = (folder: string, file: string) => (folder === "" ? file : `${folder}/${file}`);

const data = (text: string) =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const property = (text: string) => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
