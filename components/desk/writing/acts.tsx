import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useClock } from "#components/listing/use-clock.ts";
import { type Act, actId, acts, actValue } from "#lib/desk/acts/act.ts";

interface Props {
  path: string;
  /** What the names of its parts in the page begin with. */
  id: string;
  /** Whether one of them was just asked for. */
  open: boolean;
  /** Whether the work has other languages. */
  several: boolean;
  /** What was typed for them and is not done, by its names in the form. */
  typed: ReadonlyMap<string, string>;
}

/** What is done with a published text besides writing it: each fills in fields, and says what readers will see. */
export function Acts({ path, id, open, several, typed }: Props) {
  const t = useTranslations("desk.writing.acts");
  const timeZone = useClock();
  const field = (act: Act, part: string, label: string, control: ReactNode) => (
    <div className="desk-field">
      <label htmlFor={`${id}-${act}-${part}`}>{label}</label>
      {control}
    </div>
  );
  const names = (act: Act, part: string) => {
    const name = actId(path, act, part);
    return { id: `${id}-${act}-${part}`, name, defaultValue: typed.get(name) };
  };
  const act = (name: Act, fields: ReactNode) => (
    <fieldset>
      <legend>{t(`${name}.title`)}</legend>
      <p className="desk-hint">{t(`${name}.text`)}</p>
      {fields}
      <button type="submit" name="action" value={actValue(name, path)} formNoValidate>
        {t(`${name}.send`)}
      </button>
    </fieldset>
  );
  const moment = (name: "schedule" | "end") => (
    <>
      <div className="desk-moment">
        {field(name, "day", t("day"), <input type="date" {...names(name, "day")} />)}
        {field(name, "hour", t("hour"), <input type="time" {...names(name, "hour")} />)}
      </div>
      <p className="desk-hint">{t("clock", { timeZone })}</p>
      {several && (
        <label>
          <input
            type="checkbox"
            name={actId(path, name, "all")}
            value="yes"
            // Unticked it is not sent.
            defaultChecked={
              typed.has(actId(path, name, "all")) || !typed.has(actId(path, name, "day"))
            }
          />
          <span>{t("all")}</span>
        </label>
      )}
    </>
  );
  const isBegun = acts.some((each) =>
    [...typed.keys()].some((name) => name.startsWith(actId(path, each, "")) && isAsked(name)),
  );
  return (
    <details className="desk-more desk-acts" open={open || isBegun}>
      <summary>{t("title")}</summary>
      {act("schedule", moment("schedule"))}
      {act("end", moment("end"))}
      {act(
        "correct",
        <>
          {field(
            "correct",
            "kind",
            t("correct.kind"),
            <select {...names("correct", "kind")}>
              {(["correction", "addition", "minor"] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`correct.kinds.${kind}`)}
                </option>
              ))}
            </select>,
          )}
          {field(
            "correct",
            "note",
            t("correct.note"),
            <input type="text" dir="auto" autoComplete="off" {...names("correct", "note")} />,
          )}
        </>,
      )}
      {act(
        "withdraw",
        field(
          "withdraw",
          "reason",
          t("withdraw.reason"),
          <input type="text" dir="auto" autoComplete="off" {...names("withdraw", "reason")} />,
        ),
      )}
    </details>
  );
}

/** Whether somebody typed it: a choice says something as it stands. */
const isAsked = (name: string) => !/\.(?:all|kind)$/.test(name);
