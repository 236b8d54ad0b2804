import type { Client } from "pg";
import { publishLesson } from "@/db/queries/lessons";
import type { Db } from "@/db/types";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "./player";

const LESSON = lessonNamed("who-says-so");
const ITEMS = exitItemsOf(LESSON).map(({ id }) => id);
const CLASS = 30;
/** Attempts of each pupil, one of them for their class, with an answer to each question of the quiz. */
const ATTEMPTS = 2;

/** How many answers each pupil has. */
export const ANSWERS_EACH = ATTEMPTS * ITEMS.length;

/** The id of the nth row of a kind: in order, so that indexes grow at one end. */
const id = (kind: number, n: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The same here. */
export const idOf = (kind: "learner" | "account" | "class" | "assignment" | "attempt", n: number) =>
  `0000000${["learner", "account", "class", "membership", "assignment", "attempt"].indexOf(kind)}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

/**
 * Fills an empty, migrated PostgreSQL: pupils with accounts in classes of thirty, each class with one assignment, until
 * there are so many answers; and a thousand guests who came once, two years ago. Rows are written without triggers.
 */
export async function fillWith(
  client: Pick<Client, "query">,
  db: Db,
  answers: number,
): Promise<void> {
  await publishLesson(db, LESSON, "many-answers");
  const pupils = Math.ceil(answers / ANSWERS_EACH);
  const classes = Math.ceil(pupils / CLASS);
  const items = `array[${ITEMS.map((item) => `'${item}'`).join(",")}]`;
  const lesson = `'${LESSON.slug}', 1`;
  const old = "now() - interval '2 years'";
  await client.query(`
    set session_replication_role = replica;
    insert into learner (id, kind) select ${id(0, "n")}, 'account' from generate_series(1, ${pupils}) n;
    insert into account (id, learner_id) select ${id(1, "n")}, ${id(0, "n")} from generate_series(1, ${pupils}) n;
    insert into class (id, name, time_zone, join_code, retain_until)
      select ${id(2, "n")}, 'Class ' || n, 'Europe/Berlin', lpad(n::text, 8, '0'), '2099-12-31' from generate_series(1, ${classes}) n;
    insert into membership (id, class_id, learner_id, role, nickname)
      select ${id(3, "n")}, ${id(2, `(n - 1) / ${CLASS} + 1`)}, ${id(0, "n")}, 'student', 'Pupil ' || n from generate_series(1, ${pupils}) n;
    insert into assignment (id, class_id, lesson, version, feedback, late, grading)
      select ${id(4, "n")}, ${id(2, "n")}, ${lesson}, 'now', 'count', 'points' from generate_series(1, ${classes}) n;
    insert into attempt (id, learner_id, lesson, version, assignment_id)
      select ${id(5, "n")}, ${id(0, `(n - 1) / ${ATTEMPTS} + 1`)}, ${lesson},
        case when n % ${ATTEMPTS} = 1 then ${id(4, `(n - 1) / ${ATTEMPTS * CLASS} + 1`)} end
      from generate_series(1, ${pupils * ATTEMPTS}) n;
    insert into answer (id, attempt_id, item, try, response, seq, hints, told)
      select ${id(6, "n")}, ${id(5, `(n - 1) / ${ITEMS.length} + 1`)}, (${items})[(n - 1) % ${ITEMS.length} + 1], 1,
        '{"kind":"label","option":"reporter"}', n % ${ITEMS.length}, 0, '{"verdict":"right","earned":1,"possible":1}'
      from generate_series(1, ${pupils * ANSWERS_EACH}) n;
    insert into learner (id, kind, created_at) select ${id(7, "n")}, 'guest', ${old} from generate_series(1, 1000) n;
    insert into attempt (id, learner_id, lesson, version, started_at)
      select ${id(8, "n")}, ${id(7, "n")}, ${lesson}, ${old} from generate_series(1, 1000) n;
    set session_replication_role = origin;
    analyze;
  `);
}
