import { translator } from "@/app/_server/messages";
import type { Pupil } from "@/lib/classroom/pupil";
import { BringBack } from "./bring-back";
import { PupilData } from "./pupil-data";
import styles from "./pupils.module.css";

/** Pupils who were taken out of the class: they can be brought back, and what is stored about them erased. */
export async function RemovedPupils({
  classId,
  pupils,
  locked,
}: {
  classId: string;
  pupils: readonly Pupil[];
  locked: boolean;
}) {
  const t = await translator("classes");
  return (
    <section className={styles.section} aria-labelledby="removed">
      <h2 id="removed">{t("pupils.removed")}</h2>
      <p>{t("pupils.removedText")}</p>
      <ul className={styles.removed}>
        {pupils.map(({ id, nickname }) => (
          <li key={id}>
            <strong>{nickname}</strong>
            {!locked && <BringBack classId={classId} id={id} name={nickname} />}
            <details className={styles.data}>
              <summary>{t("pupils.eraseOne", { name: nickname })}</summary>
              <PupilData classId={classId} membershipId={id} name={nickname} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
