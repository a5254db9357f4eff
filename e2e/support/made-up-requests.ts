import fc from "fast-check";

/** A request as someone makes it up who looks for what a server did not expect. */
export interface MadeUp {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const pages = [
  ..."/ /fr /en /fr/articles /fr/articles/securite-globale /en/articles/x /fr/recherche /en/search".split(
    " ",
  ),
  ..."/fr/themes/blockchain /fr/feed.xml /en/feed.json /sitemap.xml /llms.txt /fr/review".split(
    " ",
  ),
  ..."/fr/articles/securite-globale/history /fr/articles/securite-globale/history/compare".split(
    " ",
  ),
  ..."/fr/a-propos/history /fr/a-propos/history/compare".split(" "),
  ..."/fr/articles/securite-globale.md /fr/articles/securite-globale/card.png /icon.svg".split(" "),
  ..."/api/health /api/publish /api/preview /api/preview/link /api/preview/exit /api/suggest".split(
    " ",
  ),
  ..."/media/2020-12-01-tech-for-good-call/a/a.png /_next/image /_next/static/a.js /assets/a.js".split(
    " ",
  ),
  ..."/_next/data/a/fr.json /fr/missing /fr/review-ended /.well-known/security.txt /favicon.ico".split(
    " ",
  ),
];
const pieces = [
  ..."%00 %0d%0a %2e%2e %2f %5c %252e%252e%252f %c0%ae%c0%ae %E0%A4%A %ff .. . // \\ ; , : @ & = + * ' ~ | ^".split(
    " ",
  ),
  ..."__proto__ constructor toString ?_rsc=1 ?q= &q= ?token= &locale=fr ?url=%2Fmedia%2Fa&w=680&q=75".split(
    " ",
  ),
  ..."?url=http://127.0.0.1:9/&w=680&q=75 ?url=%2F%2Fevil.example&w=360&q=75 ?from=a&to=b ?page= ?theme=".split(
    " ",
  ),
  ..."etc/passwd evil.example fr en article #a %F0%9F%91%8D a1b2c3d4e5f6 999999999 -1 .rsc .txt .json".split(
    " ",
  ),
];
const odd = [
  ...[
    "",
    "1",
    "*",
    "a",
    "null",
    "../../etc/passwd",
    "//evil.example",
    "evil.example",
    "::1",
    "x".repeat(4_000),
  ],
  ...[
    "%00%0d%0a",
    "{}",
    "[]",
    "__proto__",
    "text/markdown",
    "bytes=0-1,2-,-5",
    "gzip;q=x",
    'W/"x"',
    "fr;q=9e9",
  ],
  ...[
    "a,".repeat(1_500),
    ";q=0,".repeat(900),
    "=".repeat(900),
    "https",
    "middleware:middleware",
    "sha256=",
    "Bearer ",
  ],
];
const headers = [
  ..."accept accept-encoding accept-language authorization cookie content-type if-none-match range".split(
    " ",
  ),
  ..."if-modified-since origin referer purpose rsc next-action next-router-state-tree next-url".split(
    " ",
  ),
  ..."next-router-prefetch x-nextjs-data x-middleware-subrequest x-middleware-rewrite x-invoke-path".split(
    " ",
  ),
  ..."x-invoke-status x-invoke-output x-matched-path x-now-route-matches x-forwarded-host".split(
    " ",
  ),
  ..."x-forwarded-proto x-forwarded-for x-original-url x-rewrite-url x-http-method-override forwarded".split(
    " ",
  ),
  ..."x-tribune-preview x-hub-signature-256 x-gitlab-token sec-fetch-site content-encoding expect-ct".split(
    " ",
  ),
  ..."x-prerender-revalidate x-next-revalidated-tags x-vercel-id user-agent upgrade-insecure-requests".split(
    " ",
  ),
];
const cookies = [
  ..."tribune_preview=a tribune_preview=a.b tribune_preview=.. __prerender_bypass=a".split(" "),
  "__next_preview_data=a; __prerender_bypass=a; tribune_preview=eyJhIjoxfQ.x",
];

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 40 }).map((each) => each.replace(/[^\t -~]/g, "?")),
  },
);
const path = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.constantFrom(...pieces, "/", "?"), { maxLength: 5 }),
  )
  .map(([page, more]) => `${page}${more.join("")}`.replaceAll(" ", "%20"));
const head = fc.dictionary(fc.constantFrom(...headers, "cookie", "host"), text, { maxKeys: 5 });

export const madeUpRequests: fc.Arbitrary<MadeUp> = fc
  .tuple(
    fc.constantFrom(
      "GET",
      "GET",
      "GET",
      "GET",
      "HEAD",
      "POST",
      "PUT",
      "DELETE",
      "OPTIONS",
      "PATCH",
    ),
    path,
    head,
    fc.constantFrom(...cookies, undefined, undefined, undefined),
    fc.constantFrom("", "", "{}", "a=b&c", "\0\u0001", "x".repeat(5_000)),
  )
  .map(([method, where, fields, cookie, body]) => ({
    method,
    path: where,
    headers: cookie === undefined ? fields : { ...fields, cookie },
    body: method === "GET" || method === "HEAD" ? "" : body,
  }));

const heads = [
  ..."GET HEAD POST TRACE CONNECT get G\0T PRI"
    .split(" ")
    .map((method) => `${method} /fr HTTP/1.1`),
  ..."/fr //evil.example/ /\\evil.example/ http://evil.example/fr * fr ? /%"
    .split(" ")
    .map((to) => `GET ${to} HTTP/1.1`),
  ...[
    "GET /fr HTTP/1.0",
    "GET /fr HTTP/2.0",
    "GET /fr HTTP/9",
    "GET /fr",
    "GET  /fr  HTTP/1.1",
    "GET /\u00e9\u00ff HTTP/1.1",
  ],
  ...[
    "PRI * HTTP/2.0\r\n\r\nSM",
    "\x16\x03\x01\x02\x00\x01",
    "GET /a b HTTP/1.1",
    "GET /\0 HTTP/1.1",
    `GET /${"a".repeat(20_000)} HTTP/1.1`,
  ],
  `GET /fr/${"/".repeat(15_000)}x/ HTTP/1.1`,
];
const fields = [
  ...[
    "host: x",
    "host:",
    "host: a\r\nhost: b",
    "host: a b",
    "host: [::",
    "connection: close",
    ": empty",
    "no colon",
  ],
  ...[
    "content-length: 5",
    "content-length: -1",
    "content-length: 1e3",
    "content-length: 4\r\ncontent-length: 5",
  ],
  ...[
    "transfer-encoding: chunked",
    "transfer-encoding: xchunked",
    "transfer-encoding: chunked, identity",
  ],
  ...[
    "transfer-encoding: chunked\r\ncontent-length: 4",
    "transfer-encoding : chunked",
    "a: b\r\n c: folded",
    "a:\tb\0c",
  ],
  ...[
    "expect: 100-continue",
    "expect: nothing",
    "upgrade: websocket\r\nconnection: upgrade",
    "upgrade: h2c",
    "te: trailers",
  ],
  ...[
    "accept-language: \u00ff\u00fe",
    "cookie: \u00e9=\u00e9",
    `x: ${"y".repeat(20_000)}`,
    "a: b\nc: d",
    "if-none-match: *",
  ],
];
const bodies = [
  "",
  "",
  "0\r\n\r\n",
  "5\r\nhello\r\n0\r\n\r\n",
  "zz\r\n",
  "-1\r\n",
  "ffffffffffffffff\r\na",
  "GET /x HTTP/1.1\r\n\r\n",
];

/** Bytes that are nearly, or not at all, what HTTP says they should be. */
export const madeUpBytes: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(fc.constantFrom(...fields), { maxLength: 4 }),
    fc.constantFrom(...bodies),
  )
  .map(([head, some, body]) => `${[head, ...some].join("\r\n")}\r\n\r\n${body}`);
