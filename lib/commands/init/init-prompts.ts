import { isCancel, select, text } from "@clack/prompts";
import { LeftTheQuestions } from "../run-command.ts";
import type { InitTexts } from "./init-texts.ts";
import {
  type Typed,
  wrongKind,
  wrongLanguages,
  wrongName,
  wrongPublisher,
  wrongThemes,
} from "./judge-answers.ts";
import { type Forge, forges } from "./new-site.ts";

const forgeNames: Readonly<Record<Exclude<Forge, "none">, string>> = {
  github: "GitHub",
  gitlab: "GitLab",
  forgejo: "Forgejo, Codeberg",
};

/** Asks at the terminal for what was not typed already. Throws when the person leaves. */
export async function askForSite(typed: Typed, say: InitTexts): Promise<Typed> {
  const asked = async (
    said: string | undefined,
    message: string,
    wrong: (answer: string | undefined, say: InitTexts) => string | undefined,
  ) => said ?? answered(await text({ message, validate: (answer) => wrong(answer, say) }));
  const name = await asked(typed.name, say.name, wrongName);
  const kind = wrongKind(typed, say) === say.noKind ? await askForKind(say) : typed;
  const publisher = typed.publisher ?? (await askForPublisher(name, say));
  const languages = await asked(typed.languages, say.languages, wrongLanguages);
  const themes = await asked(typed.themes, say.themes, wrongThemes);
  const forge = typed.forge ?? (await askForForge(say));
  const { person, organization } = kind;
  return { ...typed, name, person, organization, publisher, languages, themes, forge };
}

async function askForKind(say: InitTexts): Promise<Typed> {
  const kind = answered(
    await select<"person" | "organization">({
      message: say.kind,
      options: [
        { value: "organization", label: say.organization },
        { value: "person", label: say.person },
      ],
    }),
  );
  return { [kind]: true };
}

async function askForPublisher(name: string, say: InitTexts): Promise<string> {
  const validate = (answer: string | undefined) => wrongPublisher(answer, say);
  return answered(await text({ message: say.publisher, initialValue: name, validate }));
}

async function askForForge(say: InitTexts): Promise<Forge> {
  return answered(
    await select<Forge>({
      message: say.forge,
      options: forges.map((value) => ({
        value,
        label: value === "none" ? say.noForge : forgeNames[value],
      })),
    }),
  );
}

/** An answer, unless the person left with Ctrl+C. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new LeftTheQuestions();
  return answer as Exclude<T, symbol>;
}
