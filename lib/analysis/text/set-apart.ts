import type { BlockKind } from "../analysis";

/** A kind of line that is no part of the report, and how it is told. */
type Rule = {
  kind: BlockKind;
  pattern: RegExp;
  /** Most words such a line has. */
  most: number;
  /** Whether it may end as a sentence does. */
  stop: boolean;
  /** Only among so many first blocks, counted from 0; anywhere when it is left out. */
  before?: number;
};

const AGENCY =
  "AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|EFE|Getty(?: Images)?|Shutterstock|Bloomberg|Xinhua|TASS|Sputnik|Anadolu(?: Agency)?|PA(?: Wire| Media)?|DPA|dpa|ANI|PTI|Alamy|iStock|NurPhoto|ZUMA|Pool|Handout|Unsplash|Wikimedia(?: Commons)?";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|van|von|der|bin|al|el|la) )*\\p{Lu}[\\p{L}.'’-]*){1,3}";

const RULES: readonly Rule[] = [
  {
    kind: "read-more",
    pattern:
      /^(?:[>→»▶•*-]+ ?)?(?:read (?:more|also|next|on|our|the (?:rest|full|original))\b|also read\b|see also\b|click here\b|(?:to )?subscribe\b|sign up\b|story continues\b|article continues\b|continue reading\b|follow (?:us\b|@|.{1,40} on (?:twitter|facebook|instagram|x|telegram)\b)|share (?:this|on|via)\b|join (?:us|our) .{0,40}(?:channel|newsletter|telegram|whatsapp)|download (?:the|our) .{0,30}app\b|get .{0,60}(?:newsletter|inbox)\b|(?:copyright|©)|all rights reserved|this (?:article|story) (?:was|is) (?:originally )?(?:published|republished|part of)\b)/i,
    most: 40,
    stop: true,
  },
  {
    kind: "read-more",
    pattern:
      /^(?:[>→»▶•*-]+ ?)?(?:(?:related|recommended|trending|watch|listen|video|more|live|in pictures|don[’']t miss)(?: (?:articles?|stor(?:y|ies)|news|topics?|coverage|content|links|reading|now|on this story))?(?::.*)?|more (?:from|on|about) .+|most (?:read|popular|viewed)|you may (?:also )?like.*|editors?[’']s? picks?|advertisement|advertising|sponsored(?: content)?|skip (?:past|to) .+|newsletter|share|tweet|facebook|twitter|whatsapp|telegram|e-?mail(?: \*)?|print|save|copy link|comments?|\d+ comments?|reprints?)$/i,
    most: 20,
    stop: false,
  },
  {
    kind: "caption",
    pattern:
      /^(?:TOPSHOT\b|FILE\b ?[-–—:]|(?:file )?(?:photo|image|picture|photograph|caption|credit|illustration|graphic)s?(?: credit)?(?: by\b|:)|\[?(?:photo|image) )/i,
    most: 90,
    stop: true,
  },
  {
    kind: "caption",
    pattern: new RegExp(
      `(?:[/|](?: ?(?:${AGENCY})))(?:[ /][^.!?]{0,40})?\\)?$|\\(?\\bvia (?:${AGENCY})\\)?$|\\((?:[^()]{0,60}\\b)?(?:${AGENCY}|photo|image|courtesy)(?: photo)?(?:[ /][^()]{0,60})?\\)$|\\b(?:REUTERS|AP Photo|AFP)/[^.!?]{3,60}$|\\((?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)(?: by\\b|:)[^()]{2,60}\\)$|(?:^|[.!] )(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Cc]redit|[Ii]llustration)s?(?: by|:) [^!?]{3,60}$|[.!] (?:${AGENCY})$`,
      "u",
    ),
    most: 90,
    stop: true,
  },
  {
    kind: "keywords",
    pattern:
      /^(?:tags?|keywords?|topics?|filed under|categories|in this story)(?:\s*:|$)|^(?:#[\p{L}\p{N}_]+[ ,]*)+$/iu,
    most: 60,
    stop: false,
  },
  {
    kind: "byline",
    pattern: new RegExp(
      `^by:? ${NAME}(?:(?:,| and| &) ${NAME})*(?:$|,? (?:for|in|at) |,? [^.!?]{0,40}(?:correspondent|reporter|editor|writer|staff|press)|\\s*[|•·—–-])`,
      "iu",
    ),
    most: 25,
    stop: false,
  },
  {
    kind: "byline",
    pattern: new RegExp(
      `^${NAME}(?:(?:,| and| &) ${NAME})*\\s*(?:[|•·]|,? (?:[\\p{L}]+ )*(?:correspondent|reporter|editor|staff writer)\\b|[,—–-]? ?${DATE})`,
      "u",
    ),
    most: 16,
    stop: false,
    before: 6,
  },
  {
    kind: "byline",
    pattern: new RegExp(
      `^\\(?(?:(?:first |last )?(?:published|updated|posted|modified|created)(?: on| at)?:?\\s*)?(?:\\p{Lu}[\\p{L} ]{1,20}, )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,? )?(?:${DATE})(?:[\\s,|•·@–-]+(?:at )?\\d{1,2}[:.h]\\d\\d.*)?\\)?$|^(?:first |last )?(?:published|updated|posted)\\b.{0,60}$|^\\d+[ -]min(?:ute)?s?(?: read)?$|^\\d+ (?:minutes?|hours?|days?) ago$`,
      "iu",
    ),
    most: 16,
    stop: false,
  },
  {
    kind: "byline",
    pattern:
      /^[([]?(?:(?:additional )?(?:reporting|writing|editing|edited|compiled|written) by|with (?:reporting|files) (?:by|from)|with agencies$)/i,
    most: 50,
    stop: true,
  },
  {
    kind: "byline",
    pattern:
      /^(?:(?:the )?associated press|reuters|agence france-presse|afp|ap|bloomberg|staff (?:writer|reporter)|news desk|.{2,30} staff)$/i,
    most: 5,
    stop: false,
    before: 6,
  },
];

const ENDS = /[.!?…]["”’')\]]?$/u;

const VERB = /\b(?:is|are|was|were|has|have|had|will|said|says)\b/i;

/** A list of names and things without a verb: three or more short entries between commas, bars or dots. */
function isList(words: string): boolean {
  const entries = words.split(/\s*[,;|•·]\s*/u).filter((entry) => entry !== "");
  const short = entries.every(
    (entry) => entry.split(" ").length <= 4 && !/^(?:and|or)\b/i.test(entry),
  );
  return entries.length >= 3 && short && !/[:"“”]/u.test(words) && !VERB.test(words);
}

/** What a block is that is no part of the report itself, or undefined. `place` counts the blocks before it. */
export function setApart(words: string, place: number): BlockKind | undefined {
  // No rule takes a longer one, and a rule reads every letter.
  if (words.length > 900) return undefined;
  const count = words.split(" ").length;
  const stops = ENDS.test(words);
  const rule = RULES.find(
    ({ pattern, most, stop, before = Number.POSITIVE_INFINITY }) =>
      count <= most && place < before && (stop || !stops) && pattern.test(words),
  );
  return rule?.kind ?? (place > 0 && !stops && isList(words) ? "keywords" : undefined);
}
