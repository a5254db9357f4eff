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
 * Who a commit is by, as git writes it: its author is the person, its committer the site, by a fixed
 * name and an address at its host.
 */
export function signaturesOf(person: Author, site: string, now: number) {
  const desk = { name: "Desk", email: `desk@${new URL(site).hostname}` };
  const email = plain(person.email).replaceAll(" ", "");
  const name = [plain(person.name), email].find((each) => /[\p{L}\p{N}]/u.test(each));
  const at = `${Math.floor(now / 1_000)} +0000`;
  return {
    author: `${name ?? desk.name} <${email === "" ? desk.email : email}> ${at}`,
    committer: `${desk.name} <${desk.email}> ${at}`,
  };
}
