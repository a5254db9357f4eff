import { useTranslations } from "next-intl";
import { regionsOf } from "#lib/desk/saving/chosen-text.ts";
import type { Conflict } from "#lib/desk/saving/saving.ts";
import { choiceId, sideId } from "#lib/desk/writing/resolve-conflicts.ts";
import { Differences } from "./differences.tsx";

/** What is saved here beside what is published: a choice for each passage that both changed. */
export function ConflictForm({
  conflicts,
  action,
}: {
  conflicts: readonly Conflict[];
  action: string;
}) {
  const t = useTranslations("desk.writing.conflict");
  return (
    <form className="desk-conflicts" method="post" action={action}>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      {conflicts.map(({ path, ours, theirs, parts }) => (
        <div key={path}>
          <input type="hidden" name={sideId(path, "ours")} value={ours ?? ""} />
          <input type="hidden" name={sideId(path, "theirs")} value={theirs ?? ""} />
          {(parts === undefined ? [undefined] : regionsOf(parts)).map((region, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
            <fieldset key={index}>
              <legend>{t("passage", { number: index + 1, file: path })}</legend>
              {region !== undefined && (
                <Differences
                  ours={region.ours}
                  theirs={region.theirs}
                  labels={{ ours: t("ours"), theirs: t("theirs") }}
                  lang={undefined}
                />
              )}
              {(["ours", "theirs", "both"] as const).map((side) =>
                region === undefined && side === "both" ? null : (
                  <label key={side}>
                    <input
                      type="radio"
                      name={choiceId(path, index)}
                      value={side}
                      defaultChecked={side === "ours"}
                    />
                    <span>{t(side)}</span>
                  </label>
                ),
              )}
            </fieldset>
          ))}
        </div>
      ))}
      <button type="submit" name="action" value="merge">
        {t("send")}
      </button>
    </form>
  );
}
