import { emailFault, nameFault, newPasswordFault } from "@/app/_components/account-faults";

type Typed = { email: string; name: string; password: string };

const faultIn = ({ email, name, password }: Typed) => ({
  email: emailFault(email),
  name: nameFault(name),
  password: newPasswordFault(password, email),
});

/** What is wrong with each field of a new account; a field that is right is left out. */
export function faultsOf(typed: Typed): Partial<ReturnType<typeof faultIn>> {
  const faults = faultIn(typed);
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
