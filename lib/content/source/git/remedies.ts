/** What git says when a repository can't be had, and the one thing that mends it. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /certificate|SSL CA/i,
    "Set GIT_SSL_CAINFO to a file with the certificate of the authority that its server is signed by.",
  ],
  [
    /resolve proxy|from proxy|proxy CONNECT|407/i,
    "Look at https_proxy, http_proxy and no_proxy, through which this server asks.",
  ],
  [
    /Authentication failed|could not read (?:Username|Password)|error: 40[13]\b/i,
    "Write a name and a token that may read it into CONTENT_REPOSITORY: https://name:token@host/path.",
  ],
  [
    /Permission denied \(publickey/,
    "Give the user of this server a key that may read it; GIT_SSH_COMMAND can name its file.",
  ],
  [
    /Host key verification failed/,
    "Have the user of this server know its host: ssh-keyscan HOST >> ~/.ssh/known_hosts, once compared.",
  ],
];

/** Git's words, and what mends it where that is known. */
export function withRemedy(words: string): string {
  const remedy = remedies.find(([said]) => said.test(words))?.[1];
  return remedy === undefined ? words : `${words} — ${remedy}`;
}
