import english from "../../content/lang/en/trouble.json";
import spanish from "../../content/lang/es/trouble.json";

/** The words of pages that broke or are not there: few enough to be at hand in a browser before anything else is. */
export const troubleIn = (lang: string): typeof english => (lang === "es" ? spanish : english);
