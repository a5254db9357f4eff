/** Who is at the desk. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

const mostSigns = 200;

/** One line, without what git reads as the end of a name, and nothing that no one sees. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[<>\p{C}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, mostSigns);
}

/**
 * Who a commit is by, in git's environment: its author is the person, its committer the site, by a
 * fixed name and an address at its host.
 */
export function signatureOf(person: Author, site: string): Readonly<Record<string, string>> {
  const desk = { name: "Desk", email: `desk@${new URL(site).hostname}` };
  const email = plain(person.email).replaceAll(" ", "");
  // Git takes no commit without a name, and drops signs of punctuation at its ends.
  const name = [plain(person.name), email].find((each) => /[\p{L}\p{N}]/u.test(each));
  return {
    GIT_AUTHOR_NAME: name ?? desk.name,
    GIT_AUTHOR_EMAIL: email === "" ? desk.email : email,
    GIT_COMMITTER_NAME: desk.name,
    GIT_COMMITTER_EMAIL: desk.email,
  };
}
