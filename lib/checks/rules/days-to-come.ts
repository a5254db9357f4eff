import { bilingual } from "../../content/bilingual.ts";
import { isDayOrInstant, toInstant } from "../../content/dates.ts";
import { warning } from "../../content/problem.ts";
import { writtenDay } from "../../i18n/format.ts";
import type { SiteRule } from "../checked-site.ts";

/** Changes that an article dates on a day that has not come. */
export const daysToCome: SiteRule = ({ file }, { days }, { catalogue, now }) => {
  const { timeZone } = catalogue.site.identity;
  return days
    .filter(({ date }) => isDayOrInstant(date) && toInstant(date, timeZone) > now)
    .map(({ field, date, ...at }) => {
      const instant = toInstant(date, timeZone);
      const about = {
        field,
        date: bilingual({
          fr: writtenDay(instant, "fr", timeZone),
          en: writtenDay(instant, "en", timeZone),
        }),
        effect: bilingual(field === "withdrawn" ? withdrawn : untold),
      };
      return warning(file, "day-to-come", at, about);
    });
};

const untold = {
  fr: "les lecteurs ne l’apprendront que ce jour-là",
  en: "readers are told of it on that day only",
};
const withdrawn = {
  fr: "le texte est retiré dès maintenant",
  en: "the text is withdrawn from now on",
};
