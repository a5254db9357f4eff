interface PageContents {
  /** Hashes of inline scripts, as a policy writes them. */
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** Whether it has sound or film of this site. */
  readonly plays?: boolean;
  /** Where the players are from that it loads once its reader asks for them. */
  readonly players?: ReadonlySet<string> | undefined;
  /** Whether the site is served over https. */
  readonly secure: boolean;
}

/** A page's Content-Security-Policy: nothing but this site's own files and these inline texts. */
export function pagePolicy({ scripts, styles, secure, plays, players }: PageContents): string {
  const directives = [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(" ")}`,
    `style-src ${styles.size === 0 ? "'self'" : [...styles].join(" ")}`,
    "img-src 'self'",
    "font-src 'self'",
    ...(plays ? ["media-src 'self'"] : []),
    ...(players?.size ? [`frame-src ${[...players].sort().join(" ")}`] : []),
    // This site's own endpoints; Lighthouse, too, asks for robots.txt from inside the page.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/**
 * For a page that another host sends as Next makes it: its runtime writes scripts into the page whose
 * words nobody knows before, nor whether it plays anything. Everything else is as strict as for a page in
 * its final form.
 */
export function runtimePolicy(secure: boolean, players?: ReadonlySet<string>): string {
  const inline = new Set(["'unsafe-inline'"]);
  const policy = pagePolicy({ scripts: inline, styles: inline, secure, players, plays: true });
  return policy
    .replace("style-src", "style-src 'self'")
    .replace("; require-trusted-types-for 'script'", "");
}

/**
 * A page's policy where it shows another page of this site in a frame, and a script gives it styles,
 * which carry this number used once.
 */
export const writingPolicy = (nonce: string) => (policy: string) =>
  `${policy.replace("style-src", `style-src 'nonce-${nonce}'`)}; frame-src 'self'`;

/** That of the page in the frame: this site alone shows it so, and nothing in it is run. */
export const framedPolicy = (policy: string) =>
  policy
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    .replace(/script-src [^;]+/, "script-src 'none'");

/** For everything that is not a page: nothing in it is to be run or shown in a frame. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** For feeds: a browser that opens one may give it the looks that this site has for it. */
export const feedPolicy = `${closedPolicy}; style-src 'self'`;

/** For files beside texts: whatever a drawing or a document contains, opened by itself it runs nothing. */
export const mediaPolicy = `${closedPolicy}; style-src 'unsafe-inline'; media-src 'self'; sandbox`;

/** What files beside texts have in place of what every response has. */
export const mediaHeaders = {
  "content-security-policy": mediaPolicy,
  // Feed readers show them on pages of their own.
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** The headers that every response has, unless what answers knows better. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    "content-security-policy": closedPolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy":
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // Two years, as browsers' preload lists ask; only where https is what readers use.
    ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
