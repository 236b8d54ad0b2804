"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { v7 } from "uuid";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { type FactFaults, faultsIn } from "./class-facts";
import { TimeZoneField, useDeviceZone } from "./time-zone-field";

/** Makes a class and leads into it. */
export function NewClass() {
  const t = useWords("classes");
  const router = useRouter();
  const device = useDeviceZone();
  // Kept while it is sent again: a class is made once, however often the line breaks.
  const [id] = useState(() => v7());
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [faults, setFaults] = useState<FactFaults>({});
  const { busy, problem, lost, send } = useSend();
  const zone = chosen ?? device;

  async function make(event: FormEvent) {
    event.preventDefault();
    const found = faultsIn(name, zone, t);
    setFaults(found);
    if (busy || found.name || found.zone) return;
    const made = await send<{ id: string }>("/api/classes", { body: { id, name, timeZone: zone } });
    if (made) router.push(`/teach/classes/${made.value.id}`);
  }

  return (
    <form className={formStyles.form} onSubmit={make} noValidate>
      <Field label={t("new.name")} hint={t("new.nameHint")} error={faults.name}>
        {(given) => (
          <input
            {...given}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <TimeZoneField value={zone} error={faults.zone} onChange={setChosen} />
      <p className={formStyles.hint}>{t("new.kept")}</p>
      <SendProblem problem={problem} lost={lost} />
      <p className={formStyles.actions}>
        <button type="submit" className="button" disabled={busy}>
          {t("new.go")}
        </button>
      </p>
    </form>
  );
}
