/**
 * What an operator says in the environment of how others are reached: through which proxy, trusting
 * which authorities, with which keys (curl's and git's own variables).
 */
const passedOn = [
  ...["http_proxy", "https_proxy", "all_proxy", "no_proxy"],
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"],
  ...["GIT_HTTP_PROXY_AUTHMETHOD", "GIT_PROXY_SSL_CAINFO", "GIT_PROXY_SSL_CERT"],
  ...["GIT_PROXY_SSL_KEY", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_SSL_NO_VERIFY"],
  ...["GIT_SSL_VERSION", "GIT_SSL_CIPHER_LIST"],
  ...["SSH_AUTH_SOCK", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT"],
  ...["NODE_ENV", "PATH", "HOME"],
];

/** Settings that no repository can take back. */
const settings = {
  "core.hooksPath": "/dev/null",
  "protocol.ext.allow": "never",
  "safe.directory": "*",
};

/**
 * The environment in which git runs here. It may not ask for a password, read the settings of the
 * machine or its user, run a hook or a transport that is a command. `more`: settings besides.
 */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const given = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { GIT_SSL_CAINFO, SSL_CERT_FILE, CURL_CA_BUNDLE } = process.env;
  // The same file by the names that other programs have for it; git knows its own alone.
  const authorities = GIT_SSL_CAINFO || SSL_CERT_FILE || CURL_CA_BUNDLE;
  return {
    NODE_ENV: process.env.NODE_ENV,
    ...Object.fromEntries(given),
    ...(authorities && { GIT_SSL_CAINFO: authorities }),
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    // What a repository lacks is fetched by nobody but this server.
    GIT_NO_LAZY_FETCH: "1",
    ...configured({ ...settings, ...more }),
    LC_ALL: "C",
  };
}

/** Settings as git reads them from its environment (`git config`, GIT_CONFIG_COUNT). */
function configured(all: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(all).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: `${entries.length / 2}`, ...Object.fromEntries(entries) };
}
