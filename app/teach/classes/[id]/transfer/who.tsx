import { TableFrame } from "@/app/_charts/twin";
import { translator } from "@/app/_server/messages";
import type { ReportPupil } from "@/db/queries/reports";
import type { SatRound } from "@/db/queries/transfer-report";
import { type Check, opensAt, ROUNDS, type Round } from "@/lib/transfer/round";

/** Who took part in which round, by nickname. No scores: a check is no grade. */
export async function Who({
  check,
  pupils,
  sat,
}: {
  check: Check;
  pupils: readonly ReportPupil[];
  sat: readonly SatRound[];
}) {
  const t = await translator("transfer");
  if (pupils.length === 0) return <p>{t("teach.noPupils")}</p>;
  const stateOf = (membershipId: string, round: Round) => {
    if (opensAt(check, round) === null) return "closed";
    const own = sat.find((each) => each.membershipId === membershipId && each.round === round);
    if (!own) return "none";
    if (!own.finishedAt) return "started";
    const following = ROUNDS[ROUNDS.indexOf(round) + 1];
    const until = following ? opensAt(check, following) : null;
    return until && Date.parse(own.finishedAt) >= Date.parse(until) ? "late" : "done";
  };
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t("teach.who")}</h2>
      <p>{t("teach.whoLead")}</p>
      <TableFrame label={t("teach.who")}>
        <thead>
          <tr>
            <th scope="col">{t("teach.pupil")}</th>
            {ROUNDS.map((round) => (
              <th key={round} scope="col">
                {t(`round.${round}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pupils.map(({ membershipId, nickname }) => (
            <tr key={membershipId}>
              <th scope="row">{nickname}</th>
              {ROUNDS.map((round) => (
                <td key={round}>{t(`teach.state.${stateOf(membershipId, round)}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
