import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { htaccess } from "./apache.ts";
import { headerLines, redirectLines } from "./netlify.ts";
import { nginxRules } from "./nginx.ts";
import { type HostRules, languagePattern, target } from "./rules.ts";

const rules: HostRules = {
  languages: ["fr", "pt-BR"],
  removed: ["de"],
  moved: new Map([
    ["/ancien/été.html", "/fr/articles/a"],
    ["/?p=12&lang=fr", "/fr/articles/b"],
    ['/prix $5 "net"', "/fr/prix#tarif $1"],
    ["/deux\nlignes", "/fr"],
    ["/ailleurs", "//evil.example/x"],
  ]),
  gone: ["/fr/articles/retire", "/fr/articles/retire.md"],
  secure: true,
  precompressed: true,
};

describe("a host is told what moved", () => {
  test("_redirects: in its own spelling, with 301, and languages before what is not there", () => {
    const lines = redirectLines(rules).split("\n");
    expect(lines).toContain("/ancien/%C3%A9t%C3%A9.html /fr/articles/a 301!");
    expect(lines).toContain("/ p=12 lang=fr /fr/articles/b 301!");
    expect(lines).toContain("/ /pt-BR 302! Language=pt-BR");
    expect(lines).toContain("/fr/articles/retire /gone/fr/articles/retire.html 410!");
    expect(lines).toContain("/fr/articles/retire.md /gone/fr/articles/retire.md 410!");
    expect(lines.at(-2)).toBe("/* /fr/404.html 404");
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^\/\S*( \S+)+$/);
  });

  test("nginx: with 308, by its query too, and the answer has what was asked besides", () => {
    const text = nginxRules(rules);
    expect(text).toContain(
      'location = "/ancien/été.html" { return 308 "/fr/articles/a$is_args$args"; }',
    );
    expect(text).toContain('set $tribune_query "$arg_p&$arg_lang"');
    expect(text).toContain(
      'location = "/prix $5 \\"net\\"" { return 308 "/fr/prix$is_args$args#tarif%20%241"; }',
    );
  });

  test(".htaccess: with 308, dots being dots, and an anchor after what was asked besides", () => {
    const lines = htaccess(rules).split("\n");
    expect(lines).toContain('RewriteRule "^ancien/été\\.html$" "/fr/articles/a" [R=308,NE,L]');
    expect(lines).toContain('RewriteCond %{QUERY_STRING} "(?:^|&)p=12(?:&|$)"');
    expect(lines).toContain('RewriteRule "^fr/articles/retire$" - [G,L]');
  });

  test("no line of redirects.yaml begins a line of a configuration, or leads to another host", () => {
    for (const text of [redirectLines(rules), nginxRules(rules), htaccess(rules)]) {
      expect(text).not.toContain("deux");
      expect(text).not.toContain("evil.example/x");
      expect(text).not.toMatch(/^lignes/m);
    }
    expect(target("//evil.example/x").path).toBe("/x");
    expect(target("/\\evil.example").path).toBe("/");
  });
});

test.each([
  ["fr", "fr"],
  ["es, pt-BR;q=0.9, fr;q=0.5", "pt-BR"],
  ["fr-BE,pt-BR", "fr"],
  ["es,de", undefined],
  ["frr", undefined],
])("who asks for %s is led to %s", (header, language) => {
  expect(new RegExp(languagePattern(rules.languages)).exec(header)?.[1]).toBe(language);
});

test("_headers says nothing of one address twice: hosts would add it up", () => {
  const blocks = headerLines(rules)
    .split(/\n(?=\/)/)
    .map((block) => block.split("\n"));
  const common = blocks.find(([path]) => path === "/*") ?? [];
  const names = common.slice(1).map((line) => line.trim().split(":")[0]);
  expect(names).toContain("strict-transport-security");
  expect(names).not.toContain("cache-control");
  expect(names).not.toContain("cross-origin-resource-policy");
});

const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const hasNginx = spawnSync("nginx", ["-v"], { env: withSbin }).status === 0;

test.skipIf(!hasNginx)("nginx takes its rules, whatever stands in redirects.yaml", () => {
  const folder = mkdtempSync(join(tmpdir(), "tribune-rules-"));
  writeFileSync(join(folder, "rules.conf"), nginxRules(rules));
  writeFileSync(
    join(folder, "nginx.conf"),
    `pid ${folder}/pid; error_log stderr; events {} http { server { listen 127.0.0.1:1; root ${folder}; include rules.conf; } }`,
  );
  execFileSync("nginx", ["-t", "-q", "-c", join(folder, "nginx.conf")], { env: withSbin });
  rmSync(folder, { recursive: true });
});
