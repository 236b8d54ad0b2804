"use client";

import { useId, useSyncExternalStore } from "react";
import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";

const never = () => () => {};
let zones: readonly string[] = [];

/** Every zone this browser knows; the server sends none, because it would send all of them with each page. */
function knownZones(): readonly string[] {
  if (zones.length === 0) zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return zones;
}

const none: readonly string[] = [];

/** The time zone of this device, and none while the page is drawn on the server. */
export const useDeviceZone = (): string =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "",
  );

/** A time zone, searched by typing. */
export function TimeZoneField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (zone: string) => void;
}) {
  const t = useWords("classes");
  const list = useId();
  const known = useSyncExternalStore(never, knownZones, () => none);
  return (
    <Field label={t("new.zone")} hint={t("new.zoneHint")} error={error}>
      {(given) => (
        <>
          <input
            {...given}
            list={list}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {known.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
