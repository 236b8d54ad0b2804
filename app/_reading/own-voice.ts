type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/** Some devices write en_US for en-US. */
const tag = (lang: string) => lang.replaceAll("_", "-").toLowerCase();
const languageOf = (lang: string) => tag(lang).split("-")[0];

/**
 * The voice of the device itself that fits a language (BCP 47) best: the same country first, then the one the device
 * prefers. Voices that live elsewhere are left out, because they would send the text there.
 */
export function ownVoice<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const own = voices.filter(
    (voice) => voice.localService && languageOf(voice.lang) === languageOf(lang),
  );
  const exact = own.filter((voice) => tag(voice.lang) === tag(lang));
  const fitting = exact.length > 0 ? exact : own;
  return fitting.find((voice) => voice.default) ?? fitting[0];
}
