const CENTRE = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};
const TAIL = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const FAR_TAIL = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ({ over, under }: typeof CENTRE, x: number) =>
  polynomial(over, x) / polynomial(under, x);

/**
 * The value below which a share `p` (0–1, ends excluded) of a standard normal distribution lies.
 * Wichura's algorithm AS 241 (PPND16, Applied Statistics 37, 1988): about 16 digits. Outside its range it is infinite.
 */
export function zScore(p: number): number {
  if (Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const off = p - 0.5;
  if (Math.abs(off) <= 0.425) return off * ratio(CENTRE, 0.180625 - off * off);
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const z = far <= 5 ? ratio(TAIL, far - 1.6) : ratio(FAR_TAIL, far - 5);
  return off < 0 ? -z : z;
}

/** The height of the standard normal curve at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The value below which a share `p` (0–1) of Student's t distribution lies, from 10 degrees of freedom on.
 * Expansion of Abramowitz & Stegun 26.7.5; at p = 0.9 and 10 degrees it is right to five digits.
 */
export function tScore(p: number, degrees: number): number {
  const z = zScore(p);
  const z2 = z * z;
  const steps = [
    (z * (z2 + 1)) / 4,
    (z * ((5 * z2 + 16) * z2 + 3)) / 96,
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384,
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160,
  ];
  return z + steps.reduce((sum, step, at) => sum + step / degrees ** (at + 1), 0);
}
