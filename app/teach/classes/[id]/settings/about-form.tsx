"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { type FactFaults, faultsIn } from "@/app/teach/class-facts";
import { TimeZoneField } from "@/app/teach/time-zone-field";
import { Saved } from "./saved";
import { useChange } from "./use-change";

/** The name of a class and the zone its dates are meant in. */
export function AboutForm({
  classId,
  name,
  timeZone,
}: {
  classId: string;
  name: string;
  timeZone: string;
}) {
  const t = useWords("classes");
  const [typed, setTyped] = useState(name);
  const [zone, setZone] = useState(timeZone);
  const [faults, setFaults] = useState<FactFaults>({});
  const { change, ...state } = useChange(classId);

  async function save(event: FormEvent) {
    event.preventDefault();
    const found = faultsIn(typed, zone, t);
    setFaults(found);
    if (!found.name && !found.zone) await change({ name: typed, timeZone: zone });
  }

  return (
    <form className={formStyles.form} onSubmit={save} noValidate>
      <Field label={t("new.name")} error={faults.name}>
        {(given) => (
          <input
            {...given}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <TimeZoneField value={zone} error={faults.zone} onChange={setZone} />
      <Saved {...state} />
      <p className={formStyles.actions}>
        <button type="submit" className="button" disabled={state.busy}>
          {t("settings.save")}
        </button>
      </p>
    </form>
  );
}
