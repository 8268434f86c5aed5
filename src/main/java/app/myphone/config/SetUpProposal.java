package app.myphone.config;

import java.util.Map;
import java.util.Optional;

/** Server and client ID that were given together, and that somebody has to agree to before anything is sent there. */
final class SetUpProposal {
  private SetUpProposal() {}

  /**
   * Empty for none, and for what the settings file says already: to that, somebody has agreed.
   *
   * @param found what counts, without conflicts
   */
  static Optional<SetUpLine> in(Map<Setting<?>, RawSetting> found, Map<Setting<?>, RawSetting> ofFile) {
    RawSetting issuer = found.get(Setting.ISSUER);
    RawSetting clientId = found.get(Setting.CLIENT_ID);
    if (issuer == null || clientId == null || !clientId.name().equals(issuer.name()) || issuer.place() == Place.FILE
        || (issuer.saysTheSameAs(ofFile.get(Setting.ISSUER)) && clientId.saysTheSameAs(ofFile.get(Setting.CLIENT_ID)))) {
      return Optional.empty(); // a set-up line gives both the name of its place
    }
    return SetUpLine.of(Issuer.parse(issuer.value()), clientId.value());
  }
}
