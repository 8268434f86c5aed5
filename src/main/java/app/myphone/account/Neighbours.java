package app.myphone.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which countries lie beside which, for numbers that a colleague across the border wrote; ISO 3166. */
final class Neighbours {
  private static final Map<String, List<String>> OF = new HashMap<>();

  static {
    """
        AT DE CH IT LI SI HU SK CZ
        BE NL FR DE LU
        BG RO GR RS TR MK
        CA US
        CH DE FR IT AT LI
        CZ DE PL SK AT
        DE AT CH FR NL BE LU PL CZ DK
        DK DE SE NO
        EE LV FI
        ES FR PT AD
        FI SE EE NO
        FR DE CH BE IT ES LU
        GB IE FR
        GR BG TR AL MK
        HR SI HU BA RS
        HU AT SK RO HR SI
        IE GB
        IT CH FR AT SI SM
        LI CH AT
        LT LV PL
        LU DE FR BE
        LV EE LT
        MX US
        NL DE BE
        NO SE DK FI
        PL DE CZ SK LT
        PT ES
        RO HU BG RS
        SE NO DK FI
        SI AT IT HR HU
        SK CZ AT HU PL
        US CA MX
        """.lines().map(line -> line.split(" "))
        .forEach(line -> OF.put(line[0], List.of(line).subList(1, line.length)));
  }

  private Neighbours() {}

  /** The biggest first; none for countries that are not known. */
  static List<String> of(String region) {
    return OF.getOrDefault(region, List.of());
  }
}
